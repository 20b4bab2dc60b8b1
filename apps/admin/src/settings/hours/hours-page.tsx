import { useState } from 'react';
import { localDateOf } from '@dealercare/domain/time/zone';
import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { EmptyState, PageHead, QueryState, useFormat, useNow, usePermission } from '@dealercare/admin-kit/portal';
import { OpeningHoursDocument, type UnitHoursFragment } from '../../generated/settings/hours/hours.js';
import { Setting } from '../setting.js';
import { useSettingsText } from '../settings-texts.js';
import { UnitPicker } from '../units/unit-picker.js';
import { useChosenUnit } from '../units/use-units.js';
import { ExceptionSheet } from './exception-sheet.js';
import { WeekForm } from './week-form.js';
import { WeekList, useWindowsText } from './week-list.js';
import styles from '../settings.module.css';

type Opening = NonNullable<UnitHoursFragment['opening']>;

function Exceptions({ opening }: { opening: Opening }) {
  const t = useSettingsText();
  const format = useFormat();
  const windowsText = useWindowsText();
  const today = localDateOf(useNow(), opening.zone);
  const coming = opening.exceptions.filter(({ date }) => date >= today);
  if (coming.length === 0) return <p className={styles['note']}>{t('hours.noDays')}</p>;
  return coming.map(({ date, windows }) => <Setting key={date} label={format.calendarDay(date, { weekday: true })}>{windowsText(windows)}</Setting>);
}

function UnitHours({ unitId, opening }: { unitId: string; opening: Opening }) {
  const t = useSettingsText();
  const mayChange = usePermission('calendar:manage');
  const [open, setOpen] = useState<'week' | 'day' | null>(null);
  const close = () => { setOpen(null); };
  return (
    <div className={styles['panels']}>
      <Panel title={t('hours.week')} action={mayChange && open !== 'week' ? <Button onClick={() => { setOpen('week'); }}>{t('change')}</Button> : null}>
        {open === 'week' ? <WeekForm unitId={unitId} opening={opening} onClose={close} /> : <WeekList opening={opening} />}
      </Panel>
      <Panel title={t('hours.days')} action={mayChange ? <Button onClick={() => { setOpen('day'); }}>{t('hours.addDay')}</Button> : null}>
        <Exceptions opening={opening} />
      </Panel>
      {open === 'day' ? <ExceptionSheet unitId={unitId} zone={opening.zone} onClose={close} /> : null}
    </div>
  );
}

/** When a unit opens: what its promise clocks count. */
export default function HoursPage() {
  const t = useSettingsText();
  const { query, reach, chosen, choose } = useChosenUnit();
  const hours = useQuery(OpeningHoursDocument);
  return (
    <>
      <PageHead title={t('hours.title')} lead={t('hours.lead')} />
      <QueryState query={query}>{() => <UnitPicker reach={reach} chosen={chosen} onChoose={choose} />}</QueryState>
      <QueryState query={hours} skeleton="file">
        {({ orgUnits }) => {
          const opening = orgUnits.find(({ id }) => id === chosen?.id)?.opening;
          return chosen && opening ? <UnitHours key={chosen.id} unitId={chosen.id} opening={opening} /> : <EmptyState icon="clock" title={t('hours.none')} />;
        }}
      </QueryState>
    </>
  );
}
