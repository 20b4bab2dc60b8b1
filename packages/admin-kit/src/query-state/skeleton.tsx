import { useKitText } from '../language/kit-texts.js';
import styles from './skeleton.module.css';

/** Outline of what is coming: rows of a list, the head and body of a file, the fields of a form. */
export type SkeletonShape = 'list' | 'file' | 'form';

const LINES: Readonly<Record<SkeletonShape, number>> = { list: 8, file: 5, form: 4 };

export function Skeleton({ shape = 'list' }: { shape?: SkeletonShape }) {
  const t = useKitText();
  return (
    <div role="status" className={`${styles['skeleton']} ${styles[shape]}`}>
      <span className={styles['words']}>{t('loading')}</span>
      {Array.from({ length: LINES[shape] }, (_, line) => <span key={line} className={styles['line']} aria-hidden="true" />)}
    </div>
  );
}
