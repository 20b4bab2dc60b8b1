import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useDeskText, type DeskText } from '../language/desk-texts.js';
import { allMatching, isSelected, nothingSelected, type Selection } from './selection.js';
import styles from './data-table.module.css';

interface BulkBarProps {
  selection: Selection;
  onChange: (next: Selection) => void;
  loadedIds: readonly string[];
  hasMore: boolean;
  total: string | undefined;
  children: ReactNode;
}

function selectedText(selection: Selection, t: DeskText): string {
  if (selection.kind === 'rows') return t('table.selected', { count: selection.ids.size });
  const { size } = selection.except;
  return size === 0 ? t('table.selectedAll') : t('table.selectedAllExcept', { count: size });
}

/** What is selected, how to take all that match, and what can be done with it. */
export function BulkBar({ selection, onChange, loadedIds, hasMore, total, children }: BulkBarProps) {
  const t = useDeskText();
  const allLoaded = loadedIds.every((id) => isSelected(selection, id));
  const canWiden = selection.kind === 'rows' && allLoaded && hasMore;
  return (
    <div className={styles['bulk']} role="toolbar" aria-label={selectedText(selection, t)}>
      <span aria-live="polite">{selectedText(selection, t)}</span>
      {canWiden ? (
        <Button type="link" size="small" onClick={() => { onChange(allMatching); }}>
          {total ? t('table.selectMatchingCount', { total }) : t('table.selectMatching')}
        </Button>
      ) : null}
      {children}
      <Button type="text" size="small" onClick={() => { onChange(nothingSelected); }}>{t('table.clearSelection')}</Button>
    </div>
  );
}
