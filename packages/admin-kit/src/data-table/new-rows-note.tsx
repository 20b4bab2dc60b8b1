import { Button } from 'antd';
import { useDeskText } from '../language/desk-texts.js';
import styles from './data-table.module.css';

/** New rows announce themselves instead of pushing the list away. */
export function NewRowsNote({ count, onShow }: { count: number; onShow: () => void }) {
  const t = useDeskText();
  return (
    <div role="status" className={styles['new-rows']}>
      {count > 0 ? <>{t('table.newRows', { count })}<Button type="link" size="small" onClick={onShow}>{t('table.showNew')}</Button></> : null}
    </div>
  );
}
