import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { dayjs, type Dayjs } from '@dealercare/admin-kit/date';
import { Panel, Tag } from '@dealercare/admin-kit/desk';
import { DatePicker, Form } from '@dealercare/admin-kit/form';
import { Input, Select } from '@dealercare/admin-kit/input';
import { Can, Moment, useChange, useNow } from '@dealercare/admin-kit/portal';
import { AppointmentSource } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { ArriveAppointmentDocument, BookAppointmentDocument, CancelAppointmentDocument, MissAppointmentDocument, type AppointmentFactsFragment, type VehicleRecordFactsFragment } from '../generated/vehicle-records/vehicle-records.js';
import { RecordSheet } from './record-sheet.js';
import styles from './vehicle-records.module.css';

interface BookingValues { plannedAt: string; source: AppointmentSource; wish: string }
const asInstant = { getValueProps: (text: string) => ({ value: text ? dayjs(text) : null }), normalize: (picked: Dayjs | null) => (picked ? picked.toISOString() : '') };

function BookingSheet({ customerId, vehicleId, onClose }: { customerId: string; vehicleId: string; onClose: () => void }) {
  const t = useText();
  const { run, isRunning, failure } = useChange(BookAppointmentDocument, { failsInPlace: true, refetch: ['VehicleRecords'], done: () => t('appointment.booked') });
  const now = dayjs(useNow());
  return (
    <RecordSheet<BookingValues>
      title={t('appointment.book')} draft={`appointment.${vehicleId}`} initial={{ plannedAt: '', source: 'PHONE', wish: '' }} isRunning={isRunning} failure={failure} onClose={onClose}
      save={({ wish, ...told }) => run({ input: { ...told, customerId, vehicleId, wish: wish.trim() || null } })}
    >
      <Form.Item name="plannedAt" label={t('appointment.plannedAt')} rules={[{ required: true, message: t('form.required') }]} {...asInstant}>
        <DatePicker style={{ width: '100%' }} showTime={{ format: 'HH:mm', minuteStep: 15 }} showNow={false} format="YYYY-MM-DD HH:mm" defaultPickerValue={now} disabledDate={(day: Dayjs) => day.isBefore(now, 'day')} />
      </Form.Item>
      <Form.Item name="source" label={t('appointment.sourceLabel')}><Select options={Object.values(AppointmentSource).map((source) => ({ value: source, label: t(`appointment.source.${source}`) }))} /></Form.Item>
      <Form.Item name="wish" label={t('appointment.wish')}><Input maxLength={200} /></Form.Item>
    </RecordSheet>
  );
}

/** One agreed arrival and what can be said of it; the plate where it does not go without saying. */
export function AppointmentRow({ appointment, zone, plate = null }: { appointment: AppointmentFactsFragment; zone: string; plate?: string | null }) {
  const t = useText();
  const { id, version, plannedAt, status, source, wish } = appointment;
  const options = { done: () => t('form.saved') };
  const arrive = useChange(ArriveAppointmentDocument, options);
  const miss = useChange(MissAppointmentDocument, options);
  const cancel = useChange(CancelAppointmentDocument, options);
  const input = { appointmentId: id, expectedVersion: version };
  const isPast = new Date(plannedAt) < new Date(useNow());
  return (
    <li className={styles['row']}>
      <Moment at={plannedAt} zone={zone} /><Tag tone={status === 'BOOKED' ? 'accent' : 'resting'}>{t(`appointment.status.${status}`)}</Tag>
      <small>{[plate, source ? t(`appointment.source.${source}`) : null, wish].filter(Boolean).join(' \u00b7 ')}</small>
      {status === 'BOOKED' ? (
        <Can action="customer:write">
          <Button size="small" type="text" loading={arrive.isRunning} onClick={() => { void arrive.run({ input }); }}>{t('appointment.arrive')}</Button>
          {isPast ? <Button size="small" type="text" loading={miss.isRunning} onClick={() => { void miss.run({ input }); }}>{t('appointment.miss')}</Button> : null}
          <Button size="small" type="text" loading={cancel.isRunning} onClick={() => { void cancel.run({ input }); }}>{t('appointment.cancel')}</Button>
        </Can>
      ) : null}
    </li>
  );
}

/** Agreed arrivals; an order of that day is the arrival by itself. */
export function AppointmentsPanel({ car, zone }: { car: VehicleRecordFactsFragment; zone: string }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { owner } = car;
  return (
    <Panel title={t('appointment.title')} action={owner ? <Can action="customer:write"><Button size="small" onClick={() => { setOpen(true); }}>{t('appointment.book')}</Button></Can> : null}>
      {car.appointments.length === 0 ? t('appointment.none') : <ul className={styles['list']}>{car.appointments.map((appointment) => <AppointmentRow key={appointment.id} appointment={appointment} zone={zone} />)}</ul>}
      {isOpen && owner ? <BookingSheet customerId={owner.id} vehicleId={car.id} onClose={() => { setOpen(false); }} /> : null}
    </Panel>
  );
}
