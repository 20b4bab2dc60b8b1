import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { Moment } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useFileText } from '../file-texts.js';
import type { EarlierCaseFragment } from '../generated/register/earlier-cases.js';
import { SeverityTag, StatusTag } from '../words/case-tags.js';
import styles from './register.module.css';

export interface EarlierCasesProps {
  cases: readonly EarlierCaseFragment[];
  repeatOfId: string | null;
  onRepeat: (caseId: string | null) => void;
}

function Earlier({ item: { id, number, severity, complaint }, repeatOfId, onRepeat }: { item: EarlierCaseFragment } & Omit<EarlierCasesProps, 'cases'>) {
  const t = useFileText();
  if (!complaint) return null;
  const repeat = repeatOfId === id
    ? <span className={styles['line']}>{t('register.repeated', { number })}<Button size="small" onClick={() => { onRepeat(null); }}>{t('register.notRepeated')}</Button></span>
    : <Button size="small" onClick={() => { onRepeat(id); }}>{t('register.repeats')}</Button>;
  return (
    <li>
      <span className={styles['line']}><Link to={`/complaints/${id}`} target="_blank">{number}</Link><SeverityTag severity={severity} /><StatusTag status={complaint.status} /><Moment at={complaint.receivedAt} /></span>
      {complaint.description ? <p className={styles['words']}>{complaint.description}</p> : null}
      {complaint.isOpen ? null : repeat}
    </li>
  );
}

/** What the same customer or car has complained about: open cases first, so that nothing is registered twice. */
export function EarlierCases({ cases, ...repeating }: EarlierCasesProps) {
  const t = useFileText();
  const open = cases.filter(({ complaint }) => complaint?.isOpen);
  const ended = cases.filter(({ complaint }) => complaint && !complaint.isOpen);
  return (
    <>
      {open.length > 0 ? (
        <Panel title={t('register.open')}>
          <p className={styles['warning']}>{t('register.openHint')}</p>
          <ul className={styles['cases']}>{open.map((item) => <Earlier key={item.id} item={item} {...repeating} />)}</ul>
        </Panel>
      ) : null}
      {ended.length > 0 ? <Panel title={t('register.earlier')}><ul className={styles['cases']}>{ended.map((item) => <Earlier key={item.id} item={item} {...repeating} />)}</ul></Panel> : null}
    </>
  );
}
