import { Icon, type SearchHit } from '@dealercare/admin-kit/frame';
import { useShellText } from '../locales/shell-texts.js';
import { hitElementId } from './hit-element-id.js';
import type { SearchGroup } from './use-search.js';
import styles from './search-dialog.module.css';

interface SearchResultsProps {
  id: string;
  groups: readonly SearchGroup[];
  current: SearchHit | undefined;
  words: string;
  onPick: (hit: SearchHit) => void;
}

/** Hits in groups; the box keeps the focus, the current one is marked. */
export function SearchResults({ id, groups, current, words, onPick }: SearchResultsProps) {
  const t = useShellText();
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  return (
    <div className={styles['results']}>
      <div id={id} role="listbox" aria-label={t('search.title')}>
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={group.title}>
            <div className={styles['group']} aria-hidden="true">{group.title}</div>
            {group.hits.map((hit) => (
              <div
                key={hit.id}
                id={hitElementId(group.name, hit.id)}
                role="option"
                aria-selected={hit === current}
                className={`${styles['hit']} ${hit === current ? styles['current'] : ''}`}
                onClick={() => { onPick(hit); }}
              >
                <Icon name={hit.icon ?? 'page'} /><span>{hit.title}</span>{hit.detail ? <small>{hit.detail}</small> : null}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={count > 0 ? styles['spoken'] : styles['nothing']}>
        {count > 0 ? t('search.count', { count }) : t('search.nothing', { words })}
      </p>
    </div>
  );
}
