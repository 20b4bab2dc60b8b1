import { useDeskText } from '../language/desk-texts.js';
import { RowName } from './row-name.js';
import type { RowProps } from './row-props.js';
import { isSelected } from './selection.js';
import styles from './data-table.module.css';

function Card<Row>({ row, ...props }: RowProps<Row> & { row: Row }) {
  const t = useDeskText();
  const { columns: [first, ...others], idOf, nameOf, hrefOf, elementId, setActive, selection, toggle, onPeek } = props;
  const id = idOf(row);
  return (
    <li className={styles['card']}>
      <div className={styles['card-head']}>
        {first ? (
          <RowName id={elementId(id)} href={hrefOf?.(row)} onPeek={onPeek && (() => { onPeek(id); })} onFocus={() => { setActive(id); }}>{first.cell(row)}</RowName>
        ) : null}
        {toggle ? (
          <label className={styles['card-pick']}>
            <input type="checkbox" checked={isSelected(selection, id)} aria-label={t('table.selectRow', { row: nameOf(row) })} onChange={() => { toggle(id); }} />
          </label>
        ) : null}
      </div>
      <dl>
        {others.map((column) => (
          <div key={column.id}><dt>{column.title}</dt><dd>{column.cell(row)}</dd></div>
        ))}
      </dl>
    </li>
  );
}

/** The list as cards, for a phone held in one hand. */
export function TableCards<Row>(props: RowProps<Row>) {
  return <ul className={styles['cards']} aria-label={props.label}>{props.rows.map((row) => <Card key={props.idOf(row)} {...props} row={row} />)}</ul>;
}
