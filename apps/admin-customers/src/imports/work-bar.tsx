import styles from './work-bar.module.css';

/** How far a piece of work is; without a share it only says that it goes on. */
export function WorkBar({ label, share }: { label: string; share: number | null }) {
  const percent = share === null ? null : Math.round(Math.min(1, share) * 100);
  return (
    <div className={styles['bar']} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent ?? undefined}>
      <div className={percent === null ? styles['going'] : styles['done']} style={percent === null ? undefined : { inlineSize: `${percent}%` }} />
    </div>
  );
}
