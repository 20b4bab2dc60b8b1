import { DataTable, useKeyset, type Column } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { EmptyState, Moment, QueryState, usePermission } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { AuditLooksDocument, type AuditLooksQuery } from '../../generated/settings/audit/audit.js';
import { useSettingsText } from '../settings-texts.js';
import { useAuditWords } from './audit-words.js';

type Look = AuditLooksQuery['accessEntries']['nodes'][number];

function useLookColumns(): Column<Look>[] {
  const t = useSettingsText();
  const words = useAuditWords();
  const mayOpen = usePermission('customer:read');
  return [
    { id: 'who', title: t('audit.who'), cell: (look) => words.actor(look) },
    { id: 'door', title: t('audit.how'), cell: ({ door }) => t(`audit.door.${door}`) },
    { id: 'whose', title: t('audit.whose'), cell: ({ customerId }) => (customerId ? (mayOpen ? <Link to={`/customers/${customerId}`}>{t('audit.openFile')}</Link> : t('audit.aPerson')) : t('audit.nobody')) },
    { id: 'reason', title: t('audit.reason'), cell: ({ reason }) => reason ?? null },
    { id: 'when', title: t('audit.when'), width: '112px', cell: ({ at }) => <Moment at={at} /> },
  ];
}

/** Who has looked at whom, by which door. */
export function LookList({ unitId, door, reason }: { unitId: string; door: Look['door'] | null; reason: string | null }) {
  const t = useSettingsText();
  const words = useAuditWords();
  const columns = useLookColumns();
  const query = useQuery(AuditLooksDocument, { variables: { reason, filter: { unit: { in: [unitId] }, ...(door ? { door: { in: [door] } } : {}) } }, fetchPolicy: 'cache-and-network' });
  const { rows, more } = useKeyset(query, ({ accessEntries }) => accessEntries);
  return (
    <QueryState query={query} isEmpty={() => rows.length === 0} empty={<EmptyState icon="eye" title={t('audit.noLooks')} hint={t('audit.noLooksHint')} />}>
      {() => <DataTable name="settings.looks" label={t('audit.looks')} rows={rows} idOf={({ id }) => id} nameOf={(look) => words.actor(look)} columns={columns} list={`${unitId} ${door ?? ''}`} more={more} />}
    </QueryState>
  );
}
