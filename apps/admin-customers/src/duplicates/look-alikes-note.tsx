import { useEffect, useState } from 'react';
import { Form } from '@dealercare/admin-kit/form';
import { useQuery } from '@dealercare/admin-kit/gql';
import { Input } from '@dealercare/admin-kit/input';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { LookAlikesDocument, type LookAlikesQuery } from '../generated/duplicates/duplicates.js';
import { Reasons } from './reasons.js';
import styles from './duplicates.module.css';

const PAUSE_MS = 300;
const VIN_LENGTH = 17;
const SHORTEST = 2;

/** What was typed, once the fingers rest. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => { setRested(JSON.parse(text) as T); }, PAUSE_MS);
    return () => { clearTimeout(timer); };
  }, [text]);
  return rested;
}

function Found({ found: [first, ...others] }: { found: LookAlikesQuery['lookAlikes'] }) {
  const t = useText();
  if (!first) return null;
  return (
    <div role="status" className={styles['note']}>
      <strong>{t(first.isKnown ? 'duplicates.knownCar' : 'duplicates.mayBe')}</strong>
      <ul>{[first, ...others].map(({ customer, reasons }) => <li key={customer.id}><Link to={`/customers/${customer.id}`}>{customer.name}</Link><span className={styles['soft']}>{customer.phone}</span><Reasons reasons={reasons} /></li>)}</ul>
    </div>
  );
}

/** Whether somebody has a file already, while the new one is being typed (G1). A phone may be shared; the owner of that very car is the file itself. */
export function LookAlikesNote({ dealerId }: { dealerId: string }) {
  const t = useText();
  const [car, setCar] = useState('');
  const values = Form.useWatch<Record<string, string | undefined> | undefined>([]) ?? {};
  const text = (field: string): string | null => values[field]?.trim() || null;
  const [name, phone, phone2, idNumber] = ['name', 'phone', 'phone2', 'idNumber'].map((field) => text(field));
  const isVin = car.trim().length === VIN_LENGTH;
  const asked = useRested({ dealerId, name, phone, phone2, idNumber, address: text('address'), vin: isVin ? car.trim() : null, plate: car.trim() && !isVin ? car.trim() : null });
  const isEnough = asked.dealerId !== '' && [asked.phone, asked.idNumber, asked.vin, asked.plate, asked.name].some((value) => (value?.length ?? 0) >= SHORTEST);
  const { data } = useQuery(LookAlikesDocument, { variables: { input: asked }, skip: !isEnough });
  return (
    <>
      <Form.Item label={t('duplicates.carKnown')} extra={t('duplicates.carKnownHint')}><Input value={car} maxLength={20} autoComplete="off" onChange={(event) => { setCar(event.target.value); }} /></Form.Item>
      {isEnough && data ? <Found found={data.lookAlikes} /> : null}
    </>
  );
}
