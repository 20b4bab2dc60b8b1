import { Segmented, Select } from '@dealercare/admin-kit/input';
import { useText } from '../area-texts.js';
import { partNames, spanNames, type TimelinePart, type TimelineSpan } from './timeline-parts.js';
import styles from './timeline.module.css';

export interface TimelineChoice {
  part: TimelinePart;
  span: TimelineSpan;
}

/** Which part of what happened, and how far back. */
export function TimelineFilters({ choice, onChoose }: { choice: TimelineChoice; onChoose: (choice: TimelineChoice) => void }) {
  const t = useText();
  return (
    <div className={styles['filters']}>
      <Segmented<TimelinePart>
        size="small"
        aria-label={t('timeline.show')}
        value={choice.part}
        onChange={(part) => { onChoose({ ...choice, part }); }}
        options={partNames.map((value) => ({ value, label: t(`timeline.part.${value}`) }))}
      />
      <Select<TimelineSpan>
        size="small"
        className={styles['span'] ?? ''}
        aria-label={t('timeline.since')}
        value={choice.span}
        onChange={(span) => { onChoose({ ...choice, span }); }}
        options={spanNames.map((value) => ({ value, label: t(`timeline.span.${value}`) }))}
      />
    </div>
  );
}
