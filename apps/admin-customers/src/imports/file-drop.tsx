import { useState, type DragEvent } from 'react';
import { Icon } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { MAX_FILE_MB } from './upload-limits.js';
import styles from './file-drop.module.css';

/** Takes one file, dropped or chosen. The wrong kind of file is let through: the server says what is wrong with it. */
export function FileDrop({ onFile, disabled }: { onFile: (file: File) => void; disabled: boolean }) {
  const t = useText();
  const [isOver, setOver] = useState(false);
  const hover = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(over && !disabled);
  };
  const drop = (event: DragEvent) => {
    hover(false)(event);
    const [file] = event.dataTransfer.files;
    if (file && !disabled) onFile(file);
  };
  return (
    <label className={`${styles['drop']} ${isOver ? styles['over'] : ''}`} onDragOver={hover(true)} onDragLeave={hover(false)} onDrop={drop}>
      <Icon name="upload" size={28} />
      <b>{t('upload.drop')}</b>
      <span>{t('upload.limits', { size: MAX_FILE_MB })}</span>
      <input
        type="file"
        aria-label={t('upload.drop')}
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        disabled={disabled}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file, corrected, can be chosen again.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
