import type { ReactNode } from 'react';
import styles from './list-tools.module.css';

/** Over a list: the search on the left, filters beside it. */
export function ListTools({ search, children }: { search: ReactNode; children?: ReactNode }) {
  return <div className={styles['tools']}><div className={styles['search']}>{search}</div>{children}</div>;
}
