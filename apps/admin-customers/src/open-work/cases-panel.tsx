import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { Icon, Moment, useFormat, useNow, usePermission } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import type { CaseFactsFragment } from '../generated/open-work/cases.js';
import styles from './open-work.module.css';

function CaseLine({ of: { id, number, severity, complaint }, zone }: { of: CaseFactsFragment; zone: string }) {
  const t = useText();
  const format = useFormat(zone);
  const now = useNow();
  const nextDueAt = complaint?.isOpen ? complaint.nextDueAt : null;
  return (
    <li>
      {complaint ? <Link to={`/complaints/${id}`}>{number}</Link> : <b>{number}</b>}
      <span className={severity === 'MAJOR' ? styles['late'] : styles['soft']}>{severity === 'MAJOR' ? <Icon name="alert" size={14} /> : null}{t(`severity.${severity}`)}</span>
      {complaint ? <small>{t(`caseStatus.${complaint.status}`)} · {t('work.received', { day: format.day(complaint.receivedAt) })}{nextDueAt ? <> · <span className={new Date(nextDueAt) < now ? styles['passed'] : undefined}>{t('work.due')} <Moment at={nextDueAt} zone={zone} /></span></> : null}</small> : null}
    </li>
  );
}

/** Complaints, the open ones first; each leads to its case. */
export function CasesPanel({ cases, zone }: { cases: readonly CaseFactsFragment[]; zone: string }) {
  const t = useText();
  const mayRegister = usePermission('complaint:register');
  const sorted = cases.toSorted((a, b) => Number(b.complaint?.isOpen ?? false) - Number(a.complaint?.isOpen ?? false));
  return (
    <Panel title={t('work.cases')} action={mayRegister ? <Link to="/complaints/new"><Button size="small">{t('work.register')}</Button></Link> : null}>
      {cases.length === 0 ? <p className={styles['none']}>{t('work.noCases')}</p> : <ul className={styles['work']}>{sorted.map((one) => <CaseLine key={one.id} of={one} zone={zone} />)}</ul>}
    </Panel>
  );
}
