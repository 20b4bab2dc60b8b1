import { useState } from 'react';
import { Button, Tag } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { EmptyState, PageHead, QueryState, useFormat } from '@dealercare/admin-kit/portal';
import { useSettingsText } from '../settings-texts.js';
import { CreateUnitSheet, kindsToMake } from './create-unit-sheet.js';
import { EditUnitSheet } from './edit-unit-sheet.js';
import { GroupSheet, MoveSheet } from './place-unit-sheets.js';
import { UnitActions, type UnitTask } from './unit-actions.js';
import { UnitFacts } from './unit-facts.js';
import { unitRights, type UnitRights } from './unit-rights.js';
import { inTreeOrder } from './unit-tree.js';
import { useUnits, type SettingsUnit } from './use-units.js';
import styles from './units.module.css';

function UnitRow({ unit, depth, onOpen }: { unit: SettingsUnit; depth: number; onOpen: () => void }) {
  const t = useSettingsText();
  const format = useFormat();
  const nameOf = useBilingualName();
  return (
    <li className={styles['row']}>
      <span className={styles['name']} style={{ paddingInlineStart: depth * 24 }}>
        <button type="button" onClick={onOpen}>{nameOf(unit)}</button>
        {unit.status === 'CLOSED' ? <Tag>{t('units.closed')}</Tag> : null}
      </span>
      <span>{t(`units.type.${unit.type}`)}</span>
      <span className={styles['code']}>{unit.code}</span>
      <span>{unit.profile ? t('units.liveSince', { day: format.calendarDay(unit.profile.goLiveOn) }) : null}</span>
    </li>
  );
}

type Task = 'create' | UnitTask;

/** The sheet of the unit that is open: what is known, or one of the things to do with it. */
function UnitSheet({ unit, units, rights, task, onTask, onClose }: { unit: SettingsUnit; units: readonly SettingsUnit[]; rights: UnitRights<SettingsUnit>; task: Task | null; onTask: (task: UnitTask | null) => void; onClose: () => void }) {
  const nameOf = useBilingualName();
  const done = () => { onTask(null); };
  if (task === 'edit') return <EditUnitSheet unit={unit} mayPlace={rights.mayPlace(unit)} onClose={done} />;
  if (task === 'move') return <MoveSheet unit={unit} places={rights.parentsFor('DEALER')} onClose={done} />;
  if (task === 'group') return <GroupSheet unit={unit} places={units.filter(({ type, status }) => type === 'GROUP' && status === 'ACTIVE')} onClose={done} />;
  return <SideSheet title={nameOf(unit)} onClose={onClose} footer={<UnitActions unit={unit} rights={rights} onTask={onTask} />}><UnitFacts unit={unit} units={units} /></SideSheet>;
}

/** The organisation from the manufacturer down: who a case climbs to, since when each dealer works with the product, and what may be changed about it. */
export default function UnitsPage() {
  const t = useSettingsText();
  const { query } = useUnits();
  const [openId, setOpenId] = useState<string | null>(null);
  const [task, setTask] = useState<Task | null>(null);
  const rights = unitRights(query.data?.orgUnits ?? [], query.data?.viewer?.posts ?? []);
  const create = kindsToMake(rights).length > 0 ? <Button type="primary" onClick={() => { setOpenId(null); setTask('create'); }}>{t('manage.create')}</Button> : null;
  return (
    <>
      <PageHead title={t('units.title')} lead={t('units.lead')} actions={create} />
      <QueryState query={query} isEmpty={({ orgUnits }) => orgUnits.length === 0} empty={<EmptyState icon="firm" title={t('units.none')} />}>
        {({ orgUnits }) => {
          const open = orgUnits.find(({ id }) => id === openId);
          return (
            <>
              <ul className={styles['tree']} aria-label={t('units.title')}>
                {inTreeOrder(orgUnits).map(({ unit, depth }) => <UnitRow key={unit.id} unit={unit} depth={depth} onOpen={() => { setTask(null); setOpenId(unit.id); }} />)}
              </ul>
              {open ? <UnitSheet key={open.id} unit={open} units={orgUnits} rights={rights} task={task} onTask={setTask} onClose={() => { setOpenId(null); }} /> : null}
              {task === 'create' ? <CreateUnitSheet rights={rights} onClose={() => { setTask(null); }} /> : null}
            </>
          );
        }}
      </QueryState>
    </>
  );
}
