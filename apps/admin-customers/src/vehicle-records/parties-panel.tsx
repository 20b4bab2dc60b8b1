import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel, Tag } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { Radio } from '@dealercare/admin-kit/input';
import { Can, useChange, useFormat } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { DayField } from '../customer-form/day-field.js';
import { AddVehiclePartyDocument, EndVehiclePartyDocument, type VehicleRecordFactsFragment } from '../generated/vehicle-records/vehicle-records.js';
import { CustomerPick } from './customer-pick.js';
import { RecordSheet } from './record-sheet.js';
import { TransferSheet } from './transfer-sheet.js';
import { UndoTransferSheet } from './undo-transfer-sheet.js';
import styles from './vehicle-records.module.css';

const added = ['DRIVER', 'SENDER', 'PAYER'] as const;
type Car = VehicleRecordFactsFragment;
interface PartyValues { customerId: string; role: (typeof added)[number]; from: string }

function AddParty({ car, dealerId, today, onClose }: { car: Car; dealerId: string; today: string; onClose: () => void }) {
  const t = useText();
  const { run, isRunning, failure } = useChange(AddVehiclePartyDocument, { failsInPlace: true, done: () => t('form.saved') });
  return (
    <RecordSheet<PartyValues>
      title={t('party.add')} draft={`party.${car.id}`} initial={{ customerId: '', role: 'DRIVER', from: today }} isRunning={isRunning} failure={failure} onClose={onClose}
      save={(values) => run({ input: { ...values, vehicleId: car.id } })}
    >
      <Form.Item name="customerId" label={t('party.customer')} rules={[{ required: true, message: t('form.required') }]}><CustomerPick dealerId={dealerId} /></Form.Item>
      <Form.Item name="role" label={t('party.roleLabel')}><Radio.Group options={added.map((role) => ({ value: role, label: t(`party.role.${role}`) }))} /></Form.Item>
      <DayField name="from" label={t('party.from')} isRequired />
    </RecordSheet>
  );
}

function PartyRow({ party, today }: { party: Car['parties'][number]; today: string }) {
  const t = useText();
  const format = useFormat();
  const { run, isRunning } = useChange(EndVehiclePartyDocument, { done: () => t('form.saved') });
  const { id, version, role, validFrom, validTo, customerId, customerName } = party;
  const time = validTo ? t('party.time', { from: format.calendarDay(validFrom), to: format.calendarDay(validTo) }) : t('party.since', { from: format.calendarDay(validFrom) });
  return (
    <li className={styles['row']}>
      <Tag tone={validTo ? 'resting' : 'plain'}>{t(`party.role.${role}`)}</Tag>
      {customerName ? <Link to={`/customers/${customerId}`}>{customerName}</Link> : null}
      <small>{time}</small>
      {validTo === null && role !== 'OWNER' ? <Can action="vehicle:write"><Button size="small" type="text" loading={isRunning} onClick={() => { void run({ input: { partyId: id, expectedVersion: version, on: today } }); }}>{t('party.end')}</Button></Can> : null}
    </li>
  );
}

/** Whose car it is and was, and who drives, brings and pays (F2). The names of those whose time is over are masked. */
export function PartiesPanel({ car, dealerId, today }: { car: Car; dealerId: string; today: string }) {
  const t = useText();
  const [open, setOpen] = useState<'sale' | 'party' | 'undo' | null>(null);
  const close = () => { setOpen(null); };
  return (
    <Panel
      title={t('party.title')}
      action={<Can action="vehicle:write"><span className={styles['row']}><Button size="small" onClick={() => { setOpen('sale'); }}>{t('party.transfer')}</Button><Button size="small" onClick={() => { setOpen('party'); }}>{t('party.add')}</Button></span></Can>}
    >
      {car.parties.length === 0 ? t('party.none') : <ul className={styles['list']}>{car.parties.map((party) => <PartyRow key={party.id} party={party} today={today} />)}</ul>}
      {car.parties.some(({ role, validTo }) => role === 'OWNER' && validTo !== null) ? <Can action="vehicle:write"><Button size="small" type="link" onClick={() => { setOpen('undo'); }}>{t('party.undo')}</Button></Can> : null}
      {open === 'sale' ? <TransferSheet car={car} dealerId={dealerId} today={today} onClose={close} /> : null}
      {open === 'party' ? <AddParty car={car} dealerId={dealerId} today={today} onClose={close} /> : null}
      {open === 'undo' ? <UndoTransferSheet car={car} onClose={close} /> : null}
    </Panel>
  );
}
