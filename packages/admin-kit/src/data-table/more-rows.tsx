import { useEffect, useEffectEvent, useRef } from 'react';
import { Button } from 'antd';
import { useDeskText } from '../language/desk-texts.js';
import styles from './data-table.module.css';

/** The next page of a list (keyset paging, O2). */
export interface MoreRowsProps {
  hasMore: boolean;
  isLoading: boolean;
  load: () => void;
}

/** So early that a person who reads on does not meet the end. */
const PREFETCH_MARGIN = '600px';

/** Fetches the next page before the end is reached, and on the button for those who do not scroll. */
export function MoreRows({ hasMore, isLoading, load }: MoreRowsProps) {
  const t = useDeskText();
  const end = useRef<HTMLDivElement>(null);
  const loadNext = useEffectEvent(() => { if (!isLoading) load(); });
  useEffect(() => {
    const mark = end.current;
    if (!mark || !hasMore) return undefined;
    const observer = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) loadNext(); }, { rootMargin: PREFETCH_MARGIN });
    observer.observe(mark);
    return () => { observer.disconnect(); };
  }, [hasMore]);
  return (
    <div ref={end} className={styles['more']}>
      {hasMore ? <Button onClick={load} disabled={isLoading}>{t(isLoading ? 'table.loadingMore' : 'table.more')}</Button> : <span>{t('table.end')}</span>}
    </div>
  );
}
