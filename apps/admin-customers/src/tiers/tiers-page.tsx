import { useState } from 'react';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Select } from '@dealercare/admin-kit/input';
import { EmptyState, PageHead, QueryState, useViewer } from '@dealercare/admin-kit/portal';
import { useSearchParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { TierSchemesDocument } from '../generated/tiers/tiers.js';
import { SchemeCard } from './scheme-card.js';
import { SchemeSheet } from './scheme-sheet.js';
import { useTierUnits } from './use-tier-units.js';
import styles from './tiers.module.css';

function Schemes({ unitId, mayChange }: { unitId: string; mayChange: boolean }) {
  const [open, setOpen] = useState<string | null>(null);
  const query = useQuery(TierSchemesDocument, { variables: { unitId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryState query={query}>
      {({ tierSchemes }) => {
        const chosen = tierSchemes.find(({ scheme }) => scheme === open);
        return (
          <>
            <div className={styles['schemes']}>{tierSchemes.map((scheme) => <SchemeCard key={scheme.scheme} scheme={scheme} onOpen={() => { setOpen(scheme.scheme); }} />)}</div>
            {chosen ? <SchemeSheet key={`${chosen.scheme}${chosen.number}`} scheme={chosen} unitId={unitId} mayChange={mayChange} onClose={() => { setOpen(null); }} /> : null}
          </>
        );
      }}
    </QueryState>
  );
}

/** The ways of sorting customers by value, with what they make of the unit's customers, and their numbers. */
export default function TiersPage() {
  const t = useText();
  const nameOf = useBilingualName();
  const viewer = useViewer();
  const [params, setParams] = useSearchParams();
  const units = useTierUnits('policy:read');
  const mayChangeAt = useTierUnits('policy:set') ?? [];
  const home = units?.find(({ id }) => id === viewer.homeUnit.id) ?? units?.[0];
  const unit = units?.find(({ id }) => id === params.get('unit')) ?? home;
  return (
    <>
      <PageHead title={t('tiers.title')} lead={t('tiers.lead')} />
      {(units ?? []).length > 1 && unit ? (
        <Select
          className={styles['select'] ?? ''} showSearch={{ optionFilterProp: 'label' }} aria-label={t('tiers.unit')} value={unit.id} onChange={(next) => { setParams({ unit: next }); }}
          options={units!.map((one) => ({ value: one.id, label: nameOf(one) }))}
        />
      ) : null}
      {unit ? <Schemes key={unit.id} unitId={unit.id} mayChange={mayChangeAt.some(({ id }) => id === unit.id)} /> : null}
      {units?.length === 0 ? <EmptyState icon="customers" title={t('tiers.noUnit')} /> : null}
    </>
  );
}
