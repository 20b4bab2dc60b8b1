import type { ReactNode } from 'react';
import styles from './settings.module.css';

/** One line of a settings card: what it is, and what it is set to. */
export function Setting({ label, children }: { label: string; children: ReactNode }) {
  return <div className={styles['setting']}><span className={styles['label']}>{label}</span><div>{children}</div></div>;
}
