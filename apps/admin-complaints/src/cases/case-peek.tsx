import { Facts, useLevelName } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Moment, QueryState } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { CaseClock } from '../clock/case-clock.js';
import { openClocks } from '../clock/open-clocks.js';
import { CasePeekDocument } from '../generated/cases/case-peek.js';
import { useSighted } from '../sight/use-sighted.js';
import { useCaseName } from '../words/case-name.js';
import { CrisisTag, SeverityTag, StatusTag } from '../words/case-tags.js';
import type { CaseRow } from './case-columns.js';
import styles from './cases.module.css';

function OpenedPeek({ caseId }: { caseId: string }) {
  const t = useText();
  const nameOf = useCaseName();
  const unitName = useBilingualName();
  const levelName = useLevelName();
  const query = useQuery(useSighted(CasePeekDocument), { variables: { id: caseId } });
  return (
    <QueryState query={query} skeleton="file">
      {({ complaint }) => (
        <div className={styles['peek']}>
          <span className={styles['marks']}><SeverityTag severity={complaint.severity} /><StatusTag status={complaint.status} />{complaint.crisis ? <CrisisTag kind={complaint.crisis} /> : null}</span>
          {openClocks(complaint.clocks).map((clock) => <CaseClock key={clock.id} clock={clock} />)}
          <p className={styles['words']}>{complaint.description ?? t('case.erased')}</p>
          <Facts
            facts={[
              { label: t('case.who'), value: nameOf(complaint) },
              { label: t('case.phone'), value: complaint.customer?.phone ?? complaint.contactPhone },
              { label: t('case.sought'), value: complaint.remedySought },
              { label: t('case.car'), value: [complaint.vehicle?.plate, complaint.vehicle?.model].filter(Boolean).join(' ') },
              { label: t('case.topic'), value: complaint.topic ? unitName(complaint.topic) : null },
              { label: t('case.level'), value: levelName(complaint.level) },
              { label: t('case.owner'), value: complaint.owner?.name ?? t('word.nobody') },
              { label: t('case.dealer'), value: complaint.dealer ? unitName(complaint.dealer) : t('word.aboveDealers') },
              { label: t('case.channel'), value: t(`word.channel.${complaint.channel}`) },
              { label: t('case.received'), value: <Moment at={complaint.receivedAt} {...(complaint.dealer && { zone: complaint.dealer.timezone })} /> },
            ]}
          />
          <Link to={`/complaints/${complaint.id}`}>{t('cases.openFile')}</Link>
        </div>
      )}
    </QueryState>
  );
}

/** A look at a case beside the list; of a stub what its reader may know of it. */
export function CasePeek({ row }: { row: Pick<CaseRow, 'id' | 'severity' | 'dealer' | 'nextClock'> & { complaint?: object | null } }) {
  const t = useText();
  const nameOf = useBilingualName();
  if (row.complaint) return <OpenedPeek key={row.id} caseId={row.id} />;
  return (
    <div className={styles['peek']}>
      <p className={styles['words']}>{t('cases.stubWhy')}</p>
      {row.nextClock ? <CaseClock clock={row.nextClock} /> : null}
      <Facts facts={[{ label: t('case.severity'), value: <SeverityTag severity={row.severity} /> }, { label: t('case.dealer'), value: row.dealer ? nameOf(row.dealer) : t('word.aboveDealers') }]} />
    </div>
  );
}
