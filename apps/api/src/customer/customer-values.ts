import { judgeIdNumber } from '@dealercare/domain/customer/id-number';
import { judgeName } from '@dealercare/domain/customer/name';
import { judgePhone } from '@dealercare/domain/customer/phone';
import { parseLunarText } from '@dealercare/domain/time/lunar';
import { monthDayText } from '@dealercare/domain/care/candidate-range';
import type { FieldFault } from '../platform/refusal.js';
import type { Customer } from './customer.entity.js';
import { nameIndexes } from './name-search.js';

/** Fields of a customer in the clear, read and normalised, before they are encrypted. */
export interface CustomerValues {
  externalNo: string | null;
  name: string;
  phone: string | null;
  phone2: string | null;
  idNumber: string | null;
  idNumberVerified: boolean;
  sex: Customer['sex'];
  solarBirthday: string | null;
  lunarBirthday: string | null;
  occupation: string | null;
  address: string | null;
  hobbies: string | null;
  origin: Customer['origin'];
  fileDate: string | null;
}

/** What somebody typed; undefined leaves a field alone. */
export type TypedCustomer = Partial<Record<'externalNo' | 'name' | 'phone' | 'phone2' | 'idNumber' | 'solarBirthday' | 'lunarBirthday' | 'occupation' | 'address' | 'hobbies', string | null>>
  & Partial<Pick<CustomerValues, 'sex' | 'origin'>>;

const orNull = (text: string | null | undefined): string | null => text?.trim() || null;

/** Checks what was typed and gives its normal form; faults name the fields. */
export function readTyped(typed: TypedCustomer, today: string): { values: Partial<CustomerValues>; faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  const values: Partial<CustomerValues> = {};
  const fault = (path: string, code: FieldFault['code']): void => { faults.push({ path: `input.${path}`, code }); };
  if (typed.name != null) {
    const { name, gravity } = judgeName(typed.name);
    if (gravity === 'ERROR') fault('name', 'NAME_MISSING');
    values.name = name;
  }
  for (const field of ['phone', 'phone2'] as const) {
    const text = typed[field];
    if (text === undefined) continue;
    const judged = judgePhone(text ?? '');
    const empty = judged.kind === 'INVALID' && judged.code === 'EMPTY';
    if (judged.kind === 'INVALID' && !(empty && field === 'phone2')) fault(field, 'PHONE_INVALID');
    values[field] = judged.kind === 'INVALID' ? null : judged.number;
  }
  if (typed.idNumber !== undefined) {
    const text = orNull(typed.idNumber);
    const judged = text && judgeIdNumber(text, today);
    if (judged && judged.gravity === 'ERROR') fault('idNumber', 'ID_NUMBER_INVALID');
    values.idNumber = judged ? judged.idNumber : null;
    values.idNumberVerified = Boolean(judged && judged.verdict === 'OK');
  }
  if (typed.lunarBirthday !== undefined) {
    const text = orNull(typed.lunarBirthday);
    if (text && !parseLunarText(text)) fault('lunarBirthday', 'LUNAR_DAY_INVALID');
    values.lunarBirthday = text;
  }
  if (typed.solarBirthday !== undefined) {
    if (typed.solarBirthday && typed.solarBirthday > today) fault('solarBirthday', 'DATE_IN_FUTURE');
    values.solarBirthday = typed.solarBirthday;
  }
  for (const field of ['externalNo', 'occupation', 'address', 'hobbies'] as const) if (typed[field] !== undefined) values[field] = orNull(typed[field]);
  if (typed.sex !== undefined) values.sex = typed.sex;
  if (typed.origin !== undefined) values.origin = typed.origin;
  return { values, faults };
}

/** The columns that birthdays and names are found by. */
export function derivedColumns(values: Partial<CustomerValues>): Partial<Customer> {
  const columns: Partial<Customer> = {};
  if (values.name !== undefined) Object.assign(columns, nameIndexes(values.name));
  if (values.solarBirthday !== undefined) columns.solarMonthDay = values.solarBirthday?.slice(5) ?? null;
  if (values.lunarBirthday !== undefined) {
    const lunar = values.lunarBirthday ? parseLunarText(values.lunarBirthday) : null;
    columns.lunarMonthDay = lunar ? monthDayText(lunar.month, lunar.day) : null;
    columns.lunarLeap = lunar?.leap ?? false;
  }
  return columns;
}
