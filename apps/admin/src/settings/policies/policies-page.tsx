import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { ListTools, Panel, SearchBox } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { EmptyState, Icon, PageHead, QueryState, usePermission } from '@dealercare/admin-kit/portal';
import { PoliciesDocument, type PolicyLineFragment } from '../../generated/settings/policies/policies.js';
import { useSettingsText } from '../settings-texts.js';
import { UnitPicker } from '../units/unit-picker.js';
import { useChosenUnit, type SettingsUnit } from '../units/use-units.js';
import { groupOf, policyGroups } from './policy-groups.js';
import { PolicySheet } from './policy-sheet.js';
import { usePolicyWords } from './use-policy-words.js';
import { useSourceWords } from './use-source-words.js';
import styles from './policies.module.css';

function PolicyRow({ policy, unitId, onChange }: { policy: PolicyLineFragment; unitId: string; onChange: (() => void) | null }) {
  const t = useSettingsText();
  const nameOf = useBilingualName();
  const sourceWords = useSourceWords();
  const { words } = usePolicyWords();
  const name = nameOf(policy);
  return (
    <li className={styles['row']}>
      <span>{name}</span>
      <b>{words(policy)}</b>
      <span className={styles['source']}>
        {sourceWords(policy, unitId)}
        {policy.locked || policy.lockedHere ? <span className={styles['lock']}><Icon name="lock" size={14} />{t(policy.locked ? 'policies.lockedAbove' : 'policies.lockedHere')}</span> : null}
      </span>
      <span className={styles['act']}>{onChange && !policy.locked ? <Button size="small" aria-label={t('policies.changeOf', { name })} onClick={onChange}>{t('change')}</Button> : null}</span>
    </li>
  );
}

function PolicyList({ policies, unit }: { policies: readonly PolicyLineFragment[]; unit: SettingsUnit }) {
  const t = useSettingsText();
  const mayChange = usePermission('policy:set');
  const [words, setWords] = useState('');
  const [changing, setChanging] = useState<string | null>(null);
  const wanted = words.trim().toLowerCase();
  const found = policies.filter(({ nameZh, nameEn }) => `${nameZh} ${nameEn}`.toLowerCase().includes(wanted));
  const open = policies.find(({ key }) => key === changing);
  return (
    <>
      <ListTools search={<SearchBox words={words} placeholder={t('policies.search')} onSearch={setWords} />} />
      {found.length === 0 ? <EmptyState icon="search" title={t('policies.nothing')} /> : null}
      <div className={styles['groups']}>
        {policyGroups.map((group) => {
          const rows = found.filter(({ key }) => groupOf(key) === group);
          if (rows.length === 0) return null;
          return (
            <Panel key={group} title={t(`policies.group.${group}`)}>
              <ul className={styles['rows']}>{rows.map((policy) => <PolicyRow key={policy.key} policy={policy} unitId={unit.id} onChange={mayChange ? () => { setChanging(policy.key); } : null} />)}</ul>
            </Panel>
          );
        })}
      </div>
      {open ? <PolicySheet key={open.key} policy={open} unit={unit} onClose={() => { setChanging(null); }} /> : null}
    </>
  );
}

function UnitPolicies({ unit }: { unit: SettingsUnit }) {
  const query = useQuery(PoliciesDocument, { variables: { unitId: unit.id } });
  return <QueryState query={query}>{({ policyValues }) => <PolicyList policies={policyValues} unit={unit} />}</QueryState>;
}

/** The numbers that the rules use at a unit, and where each comes from (INV-30). */
export default function PoliciesPage() {
  const t = useSettingsText();
  const { query, reach, chosen, choose } = useChosenUnit();
  return (
    <>
      <PageHead title={t('policies.title')} lead={t('policies.lead')} />
      <QueryState query={query}>
        {() => (
          <>
            <UnitPicker reach={reach} chosen={chosen} onChoose={choose} />
            {chosen ? <UnitPolicies key={chosen.id} unit={chosen} /> : <EmptyState icon="firm" title={t('units.none')} />}
          </>
        )}
      </QueryState>
    </>
  );
}
