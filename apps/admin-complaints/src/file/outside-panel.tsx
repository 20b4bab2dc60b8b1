import { Facts, Panel, Tag } from '@dealercare/admin-kit/desk';
import { Moment, useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { useFileText } from '../file-texts.js';
import { CrisisTag } from '../words/case-tags.js';
import type { CaseFile } from './allowed-verbs.js';
import styles from './file.module.css';

/** How an authority, a court or a complaint site keeps the case. */
export function ExternalPanel({ file }: { file: CaseFile }) {
  const t = useText();
  const f = useFileText();
  const format = useFormat();
  if (file.externalCases.length === 0) return null;
  return (
    <Panel title={f('file.external')}>
      {file.externalCases.map((one) => (
        <Facts
          key={one.id}
          facts={[
            { label: t('case.channel'), value: t(`word.externalChannel.${one.channel}`) },
            { label: f('file.externalNo'), value: one.caseNo },
            { label: f('file.siteStatus'), value: one.siteStatus ? t(`word.siteStatus.${one.siteStatus}`) : null },
            { label: f('file.receivedOn'), value: one.receivedOn ? format.calendarDay(one.receivedOn) : null },
            { label: f('file.externalCar'), value: [one.brand, one.series, one.trimLine].filter(Boolean).join(' ') },
            { label: f('file.faults'), value: one.faultCodes.join(t('word.and')) },
          ]}
        />
      ))}
    </Panel>
  );
}

/** Early warnings on the case, for those who watch them. */
export function CrisisPanel({ file }: { file: CaseFile }) {
  const t = useText();
  const f = useFileText();
  const alerts = file.crisisAlerts ?? [];
  if (alerts.length === 0) return null;
  return (
    <Panel title={f('file.crisis')}>
      {alerts.map(({ id, kind, status, raisedAt }) => <p key={id} className={styles['line']}><CrisisTag kind={kind} /><Tag>{t(`word.crisisStatus.${status}`)}</Tag><Moment at={raisedAt} /></p>)}
    </Panel>
  );
}
