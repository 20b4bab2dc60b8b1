import { useText } from '../area-texts.js';
import type { TaskRowFragment } from '../generated/tasks/task-row.js';
import styles from './cells.module.css';

/** The car by its plate, as it is called in the workshop. */
export function CarCell({ vehicle }: { vehicle: TaskRowFragment['vehicle'] }) {
  const t = useText();
  if (!vehicle) return <span className={styles['faint']}>{t('task.noCar')}</span>;
  return <span className={styles['car']}><span>{vehicle.plate ?? t('task.noPlate')}</span><span className={styles['soft']}>{vehicle.model}</span></span>;
}
