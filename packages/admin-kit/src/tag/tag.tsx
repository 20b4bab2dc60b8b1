import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon.js';
import styles from './tag.module.css';

/** How a word stands out: only deadlines are loud. */
export type Tone = 'plain' | 'accent' | 'good' | 'soon' | 'late' | 'resting';

/** A short word about a row or a case, with an icon where the colour says something too. */
export function Tag({ tone = 'plain', icon, title, children }: { tone?: Tone; icon?: IconName; title?: string | undefined; children: ReactNode }) {
  return <span className={`${styles['tag']} ${styles[tone]}`} title={title}>{icon ? <Icon name={icon} size={14} /> : null}{children}</span>;
}
