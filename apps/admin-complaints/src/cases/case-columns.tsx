import { useClockName, useLevelName, type Column } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Icon, Moment } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { CaseClock } from '../clock/case-clock.js';
import type { CaseRowFragment } from '../generated/cases/case-row.js';
import { useCaseName } from '../words/case-name.js';
import { CrisisTag, SeverityTag, StatusTag } from '../words/case-tags.js';
import styles from './cases.module.css';

export type CaseRow = CaseRowFragment;

/** Whose case it is, or that it may not be opened from here. */
function WhoCell({ row: { number, complaint } }: { row: CaseRow }) {
  const t = useText();
  const nameOf = useCaseName();
  if (!complaint) return <span className={styles['stub']} title={t('cases.stubWhy')}><Icon name="lock" size={14} />{number}</span>;
  return <span className={styles['who']}>{nameOf(complaint)}<span className={styles['number']}>{number}</span></span>;
}

function StandingCell({ row: { complaint } }: { row: CaseRow }) {
  const t = useText();
  const levelName = useLevelName();
  if (!complaint) return <span className={styles['soft']}>{t('cases.stub')}</span>;
  return <span className={styles['marks']}><StatusTag status={complaint.status} /><span className={styles['soft']}>{levelName(complaint.level)}</span></span>;
}

function GravityCell({ row: { severity, complaint } }: { row: CaseRow }) {
  return <span className={styles['marks']}><SeverityTag severity={severity} />{complaint?.crisis ? <CrisisTag kind={complaint.crisis} /> : null}</span>;
}

/** The promise that comes first, by its name. */
function ClockCell({ row: { nextClock } }: { row: CaseRow }) {
  const t = useText();
  const clockName = useClockName();
  if (!nextClock) return <span className={styles['soft']}>{t('cases.noClock')}</span>;
  return <div className={styles['clock']}><CaseClock clock={nextClock} /><span className={styles['soft']}>{clockName(nextClock.kind)}</span></div>;
}

/** What a row of the list tells; a stub shows what its reader may know. The dealer only to people who have several. */
export function useCaseColumns({ hasSeveralDealers }: { hasSeveralDealers: boolean }): Column<CaseRow>[] {
  const t = useText();
  const nameOf = useBilingualName();
  return [
    { id: 'who', title: t('case.who'), cell: (row) => <WhoCell row={row} /> },
    { id: 'clock', title: t('case.clock'), width: '220px', cell: (row) => <ClockCell row={row} /> },
    { id: 'severity', title: t('case.severity'), cell: (row) => <GravityCell row={row} /> },
    { id: 'status', title: t('case.status'), cell: (row) => <StandingCell row={row} /> },
    { id: 'topic', title: t('case.topic'), cell: ({ complaint }) => (complaint?.topic ? nameOf(complaint.topic) : '') },
    { id: 'car', title: t('case.car'), cell: ({ complaint }) => complaint?.vehicle?.plate ?? complaint?.vehicle?.model ?? '' },
    { id: 'owner', title: t('case.owner'), cell: ({ complaint }) => (complaint ? complaint.owner?.name ?? <span className={styles['soft']}>{t('word.nobody')}</span> : '') },
    ...(hasSeveralDealers ? [{ id: 'dealer', title: t('case.dealer'), cell: ({ dealer }: CaseRow) => (dealer ? nameOf(dealer) : <span className={styles['soft']}>{t('word.aboveDealers')}</span>) }] : []),
    { id: 'channel', title: t('case.channel'), hidden: true, cell: ({ complaint }) => (complaint ? t(`word.channel.${complaint.channel}`) : '') },
    { id: 'received', title: t('case.received'), align: 'end', cell: ({ complaint, dealer }) => (complaint ? <Moment at={complaint.receivedAt} {...(dealer && { zone: dealer.timezone })} /> : '') },
  ];
}
