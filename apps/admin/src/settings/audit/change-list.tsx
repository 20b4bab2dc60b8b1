import { DataTable, useKeyset, type Column } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { EmptyState, Moment, QueryState } from '@dealercare/admin-kit/portal';
import { AuditChangesDocument, type AuditChangeFragment } from '../../generated/settings/audit/audit.js';
import { useSettingsText } from '../settings-texts.js';
import { useAuditWords } from './audit-words.js';
import { ChangeDetails } from './change-details.js';

function useChangeColumns(): Column<AuditChangeFragment>[] {
  const t = useSettingsText();
  const words = useAuditWords();
  const nameOf = useBilingualName();
  return [
    { id: 'what', title: t('audit.what'), cell: ({ action }) => words.action(action) },
    { id: 'entity', title: t('audit.record'), cell: ({ entity }) => words.entity(entity) },
    { id: 'fields', title: t('audit.fieldHead'), cell: ({ changes, erased }) => (erased ? t('audit.erasedShort') : [...new Set(changes.map(({ field }) => words.field(field) ?? t('audit.other')))].slice(0, 3).join(t('audit.and'))) },
    { id: 'who', title: t('audit.who'), cell: (entry) => words.actor(entry) },
    { id: 'unit', title: t('audit.unit'), cell: ({ unit }) => (unit ? nameOf(unit) : null) },
    { id: 'when', title: t('audit.when'), width: '112px', cell: ({ at }) => <Moment at={at} /> },
  ];
}

/** Who changed what; a click shows it field by field. */
export function ChangeList({ unitId, entity, reason }: { unitId: string; entity: string | null; reason: string | null }) {
  const t = useSettingsText();
  const words = useAuditWords();
  const columns = useChangeColumns();
  const query = useQuery(AuditChangesDocument, { variables: { reason, filter: { unit: { in: [unitId] }, ...(entity ? { entity: { in: [entity] } } : {}) } }, fetchPolicy: 'cache-and-network' });
  const { rows, more } = useKeyset(query, ({ auditEntries }) => auditEntries);
  return (
    <QueryState query={query} isEmpty={() => rows.length === 0} empty={<EmptyState icon="page" title={t('audit.none')} hint={t('audit.noneHint')} />}>
      {() => (
        <DataTable
          name="settings.audit"
          label={t('audit.title')}
          rows={rows}
          idOf={({ id }) => id}
          nameOf={({ action }) => words.action(action)}
          columns={columns}
          list={`${unitId} ${entity ?? ''}`}
          more={more}
          peek={(entry) => <ChangeDetails entry={entry} />}
        />
      )}
    </QueryState>
  );
}
