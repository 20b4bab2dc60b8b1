import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon.js';
import styles from './state-note.module.css';

export interface StateNoteProps {
  icon: IconName;
  title: string;
  /** Why it is so, and what one can do. */
  hint?: string | undefined;
  /** The one sensible action. */
  action?: ReactNode;
  /** What only few people want to know. */
  details?: ReactNode;
  /** Announced at once, for failures. */
  urgent?: boolean;
}

/** What stands in the place of content: empty, failed, refused. */
export function StateNote({ icon, title, hint, action, details, urgent = false }: StateNoteProps) {
  return (
    <section className={styles['note']} role={urgent ? 'alert' : undefined}>
      <span className={styles['icon']}><Icon name={icon} size={28} /></span>
      <h2 className={styles['title']}>{title}</h2>
      {hint ? <p className={styles['hint']}>{hint}</p> : null}
      {action ? <div className={styles['action']}>{action}</div> : null}
      {details}
    </section>
  );
}
