import { Tooltip } from 'antd';
import { useFormat } from './use-format.js';
import styles from './moment.module.css';

/** A time as people say it, the exact one on hover and focus; `zone` is the dealer's where it is not the viewer's own unit. */
export function Moment({ at, zone }: { at: string | Date; zone?: string }) {
  const format = useFormat(zone);
  const instant = new Date(at);
  return (
    <Tooltip title={format.absolute(instant)}>
      <time className={styles['moment']} dateTime={instant.toISOString()} tabIndex={0}>{format.relative(instant)}</time>
    </Tooltip>
  );
}
