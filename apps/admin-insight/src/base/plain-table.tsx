import type { ReactNode } from 'react';
import { Panel } from '@dealercare/admin-kit/desk';
import styles from './base.module.css';

/** A table of numbers with its question as a title; a hint below says how they are reckoned. */
export function PlainTable({ title, head, rows, hint, empty }: { title: string; head: readonly string[]; rows: readonly { id: string; cells: readonly ReactNode[] }[]; hint?: string; empty: string }) {
  return (
    <Panel title={title}>
      {rows.length === 0 ? <p className={styles['soft']}>{empty}</p> : (
        <div className={styles['scroll']}>
          <table className={styles['table']}>
            <thead><tr>{head.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
            <tbody>{rows.map(({ id, cells: [name, ...cells] }) => <tr key={id}><th scope="row">{name}</th>{cells.map((cell, place) => <td key={head[place + 1]}>{cell}</td>)}</tr>)}</tbody>
          </table>
        </div>
      )}
      {hint ? <p className={styles['soft']}>{hint}</p> : null}
    </Panel>
  );
}
