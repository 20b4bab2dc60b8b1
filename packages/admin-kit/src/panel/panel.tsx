import { useId, type ReactNode } from 'react';
import styles from './panel.module.css';

/** A part of a file with its name and perhaps one action. */
export function Panel({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const headingId = useId();
  return (
    <section className={styles['panel']} aria-labelledby={headingId}>
      <header><h2 id={headingId}>{title}</h2>{action}</header>
      {children}
    </section>
  );
}
