import { type Column, DataTable, Tag, useKeyset } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { EmptyState, Moment, PageHead, QueryState, useFormat, usePermission } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { CrisisAlertsDocument, type CrisisAlertsQuery } from '../generated/crisis/crisis-alerts.js';
import { CrisisTag, SeverityTag } from '../words/case-tags.js';

type Alert = CrisisAlertsQuery['crisisAlerts']['nodes'][number];

function useAlertColumns(): Column<Alert>[] {
  const t = useText();
  const nameOf = useBilingualName();
  return [
    { id: 'number', title: t('case.number'), cell: ({ number, id }) => number ?? id },
    { id: 'kind', title: t('crisis.kind'), cell: ({ kind }) => <CrisisTag kind={kind} /> },
    { id: 'status', title: t('case.status'), cell: ({ status }) => <Tag tone={status === 'OPEN' ? 'late' : status === 'MONITORING' ? 'soon' : 'plain'}>{t(`word.crisisStatus.${status}`)}</Tag> },
    { id: 'severity', title: t('case.severity'), cell: ({ severity }) => (severity ? <SeverityTag severity={severity} /> : '') },
    { id: 'dealer', title: t('case.dealer'), cell: ({ dealer }) => (dealer ? nameOf(dealer) : t('word.aboveDealers')) },
    { id: 'raised', title: t('crisis.raised'), align: 'end', cell: ({ raisedAt, dealer }) => <Moment at={raisedAt} {...(dealer && { zone: dealer.timezone })} /> },
  ];
}

/** Early warnings in reach, newest first; whoever may open cases finds the case by its number. */
export default function CrisisPage() {
  const t = useText();
  const format = useFormat();
  const mayList = usePermission('complaint:list');
  const query = useQuery(CrisisAlertsDocument, { fetchPolicy: 'cache-and-network' });
  const { rows, more } = useKeyset(query, ({ crisisAlerts }) => crisisAlerts);
  const total = query.data?.crisisAlerts.totalCount;
  const columns = useAlertColumns();
  return (
    <>
      <PageHead title={t('crisis.title')} lead={total === undefined ? null : t('crisis.total', { count: total, total: format.count(total) })} />
      <QueryState query={query} isEmpty={() => rows.length === 0} empty={<EmptyState icon="check-circle" title={t('crisis.none')} hint={t('crisis.noneHint')} />}>
        {() => (
          <DataTable
            name="complaints.crisis"
            label={t('crisis.title')}
            rows={rows}
            idOf={({ id }) => id}
            nameOf={({ number, id }) => number ?? id}
            columns={columns}
            hrefOf={({ number }) => (number && mayList ? `/complaints?q=${encodeURIComponent(number)}` : undefined)}
            more={more}
          />
        )}
      </QueryState>
    </>
  );
}
