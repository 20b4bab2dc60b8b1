import { Facts, Panel } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useFormat } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { useFileText } from '../file-texts.js';
import type { CaseFile } from './allowed-verbs.js';
import { zoneOf } from './ladder-of.js';
import styles from './file.module.css';

/** Another case: a link where it may be opened. */
function OtherCase({ of }: { of: NonNullable<CaseFile['repeatOf']> }) {
  return of.complaint ? <Link to={`/complaints/${of.id}`}>{of.number}</Link> : of.number;
}

/** What the customer said, what is wanted, and how it came in. */
export function StoryPanel({ file }: { file: CaseFile }) {
  const t = useText();
  const f = useFileText();
  const format = useFormat(zoneOf(file));
  const nameOf = useBilingualName();
  return (
    <Panel title={f('file.story')}>
      <div className={styles['stack']}>
        <p className={styles['words']}>{file.description ?? t('case.erased')}</p>
        <Facts
          facts={[
            { label: t('case.sought'), value: file.remedySought },
            { label: t('case.topic'), value: file.topic ? nameOf(file.topic) : null },
            { label: t('case.department'), value: file.department },
            { label: f('file.order'), value: file.order ? f('file.orderText', { no: file.order.orderNo, day: format.calendarDay(file.order.openedOn) }) : null },
            { label: t('case.expectedDone'), value: file.expectedDoneAt ? format.moment(file.expectedDoneAt) : null },
            { label: t('case.firstOwner'), value: file.firstOwner?.name },
            { label: f('file.accused'), value: file.accused.map(({ name }) => name).join(t('word.and')) },
            { label: f('file.repeatOf'), value: file.repeatOf ? <OtherCase of={file.repeatOf} /> : null },
            { label: f('file.master'), value: file.master ? <OtherCase of={file.master} /> : null },
          ]}
        />
      </div>
    </Panel>
  );
}
