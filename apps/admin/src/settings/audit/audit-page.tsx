import { useState } from 'react';
import { Segmented, Select } from '@dealercare/admin-kit/input';
import { EmptyState, PageHead, QueryState, usePermission } from '@dealercare/admin-kit/portal';
import { AccessDoor } from '@dealercare/schema/types';
import { useSettingsText } from '../settings-texts.js';
import { UnitPicker } from '../units/unit-picker.js';
import { useChosenUnit } from '../units/use-units.js';
import { AskReason } from './ask-reason.js';
import { entities, useAuditWords } from './audit-words.js';
import { ChangeList } from './change-list.js';
import { LookList } from './look-list.js';
import styles from './audit.module.css';

type Part = 'changes' | 'looks';

function Lists({ unitId, reason }: { unitId: string; reason: string | null }) {
  const t = useSettingsText();
  const words = useAuditWords();
  const [part, setPart] = useState<Part>('changes');
  const [entity, setEntity] = useState<string | null>(null);
  const [door, setDoor] = useState<AccessDoor | null>(null);
  return (
    <>
      <div className={styles['tools']}>
        <Segmented<Part> aria-label={t('audit.show')} value={part} onChange={setPart} options={[{ value: 'changes', label: t('audit.changes') }, { value: 'looks', label: t('audit.looks') }]} />
        {part === 'changes'
          ? <Select allowClear aria-label={t('audit.record')} placeholder={t('audit.everyRecord')} value={entity} onChange={(chosen) => { setEntity(chosen ?? null); }} options={entities.map((value) => ({ value, label: words.entity(value) }))} />
          : <Select allowClear aria-label={t('audit.how')} placeholder={t('audit.everyDoor')} value={door} onChange={(chosen) => { setDoor(chosen ?? null); }} options={Object.values(AccessDoor).map((value) => ({ value, label: t(`audit.door.${value}`) }))} />}
      </div>
      {part === 'changes' ? <ChangeList unitId={unitId} entity={entity} reason={reason} /> : <LookList unitId={unitId} door={door} reason={reason} />}
    </>
  );
}

/** What was changed and who looked, at a unit (J1, J4). */
export default function AuditPage() {
  const t = useSettingsText();
  const { query, reach, chosen, choose } = useChosenUnit();
  const knowsRecords = usePermission('customer:read');
  const [reason, setReason] = useState<string | null>(null);
  const mayLook = knowsRecords || reason !== null;
  return (
    <>
      <PageHead title={t('audit.title')} lead={t('audit.lead')} />
      <QueryState query={query}>
        {() => (
          <>
            <UnitPicker reach={reach} chosen={chosen} onChoose={choose} />
            {!chosen ? <EmptyState icon="firm" title={t('units.none')} /> : mayLook ? <Lists key={chosen.id} unitId={chosen.id} reason={reason} /> : <AskReason onSaid={setReason} />}
          </>
        )}
      </QueryState>
    </>
  );
}
