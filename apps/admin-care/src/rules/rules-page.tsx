import { useState } from 'react';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Select } from '@dealercare/admin-kit/input';
import { PageHead, QueryState, useViewer } from '@dealercare/admin-kit/portal';
import { useSearchParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { CareRulesDocument } from '../generated/rules/care-rules.js';
import listStyles from '../list/list.module.css';
import { useReach, type UnitChoice } from '../units/use-reach.js';
import { PlanPanel } from './plan-panel.js';
import { RuleCard } from './rule-card.js';
import { RuleSheet } from './rule-sheet.js';
import styles from './rules.module.css';

function UnitSelect({ units, value, onChange }: { units: readonly UnitChoice[]; value: string; onChange: (unitId: string) => void }) {
  const t = useText();
  const nameOf = useBilingualName();
  if (units.length < 2) return null;
  return (
    <Select
      className={listStyles['select'] ?? ''} showSearch={{ optionFilterProp: 'label' }} aria-label={t('rules.unit')} value={value} onChange={onChange}
      options={units.map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
    />
  );
}

function Rules({ unitId, mayChange }: { unitId: string; mayChange: boolean }) {
  const [edited, setEdited] = useState<string | null>(null);
  const query = useQuery(CareRulesDocument, { variables: { unitId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryState query={query}>
      {({ careRules }) => {
        const rule = careRules.find(({ code }) => code === edited);
        return (
          <>
            <ul className={styles['rules']}>
              {careRules.map((one) => <RuleCard key={one.code} rule={one} unitId={unitId} onEdit={mayChange ? () => { setEdited(one.code); } : null} />)}
            </ul>
            {rule ? <RuleSheet key={rule.code} rule={rule} unitId={unitId} onClose={() => { setEdited(null); }} /> : null}
          </>
        );
      }}
    </QueryState>
  );
}

/** The care rules of a unit as sentences, with the planning that makes tasks of them. */
export default function RulesPage() {
  const t = useText();
  const viewer = useViewer();
  const [params, setParams] = useSearchParams();
  const units = useReach('care:read') ?? [];
  const mayChangeAt = useReach('care:rules') ?? [];
  const home = units.find(({ id }) => id === viewer.homeUnit.id) ?? units[0];
  const unit = units.find(({ id }) => id === params.get('unit')) ?? home;
  const mayChange = mayChangeAt.some(({ id }) => id === unit?.id);
  return (
    <>
      <PageHead title={t('rules.title')} lead={t('rules.lead')} />
      {unit ? (
        <>
          <div className={listStyles['tools']}><UnitSelect units={units} value={unit.id} onChange={(next) => { setParams({ unit: next }); }} /></div>
          {unit.type === 'DEALER' ? <PlanPanel key={unit.id} dealerId={unit.id} mayPlan={mayChange} /> : null}
          <Rules key={`rules ${unit.id}`} unitId={unit.id} mayChange={mayChange} />
        </>
      ) : null}
    </>
  );
}
