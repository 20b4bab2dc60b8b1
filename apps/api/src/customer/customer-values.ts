import { judgeCreditCode } from '@dealercare/domain/customer/credit-code';
import { judgeIdNumber } from '@dealercare/domain/customer/id-number';
import { judgeName } from '@dealercare/domain/customer/name';
import { prohibitedMatter } from '@dealercare/domain/customer/observation';
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
  kind: Customer['kind'];
  district: string | null;
  ownerUserId: string | null;
  relationLevel: Customer['relationLevel'];
  preferredChannel: Customer['preferredChannel'];
  preferredTimeSlot: Customer['preferredTimeSlot'];
  doNotContactUntil: string | null;
  reviewDueOn: string | null;
}

/** What somebody typed; undefined leaves a field alone. */
export type TypedCustomer = Partial<Record<'externalNo' | 'name' | 'phone' | 'phone2' | 'idNumber' | 'solarBirthday' | 'lunarBirthday' | 'occupation' | 'address' | 'district' | 'hobbies', string | null>>
  & Partial<Pick<CustomerValues, (typeof asTold)[number]>> & { kind?: Customer['kind'] | null };

/** Values that are right by their type. */
const asTold = ['sex', 'origin', 'ownerUserId', 'relationLevel', 'preferredChannel', 'preferredTimeSlot', 'doNotContactUntil', 'reviewDueOn'] as const;

const orNull = (text: string | null | undefined): string | null => text?.trim() || null;

function judgedNumber(text: string, kind: Customer['kind'], today: string): { number: string; gravity: string } {
  if (kind === 'ORGANISATION') {
    const { creditCode, gravity } = judgeCreditCode(text);
    return { number: creditCode, gravity };
  }
  const { idNumber, gravity } = judgeIdNumber(text, today);
  return { number: idNumber, gravity };
}

/** A firm has neither sex nor birthdays: told ones are a mistake, and those of a file that turns out to be a firm's go. */
function withoutPerson(typed: TypedCustomer, values: Partial<CustomerValues>, fault: (path: string, code: FieldFault['code']) => void): void {
  for (const field of ['sex', 'solarBirthday', 'lunarBirthday'] as const) {
    if (typed[field]) fault(field, 'NOT_OF_ORGANISATION');
    else if (typed.kind) values[field] = null;
  }
}

/** Checks what was typed and gives its normal form; faults name the fields. `kind` is that of the file: a firm has other numbers than a person. */
export function readTyped(typed: TypedCustomer, today: string, kind: Customer['kind'] = 'PERSON'): { values: Partial<CustomerValues>; faults: FieldFault[] } {
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
    const judged = text && judgedNumber(text, kind, today);
    if (judged && judged.gravity === 'ERROR') fault('idNumber', kind === 'ORGANISATION' ? 'CREDIT_CODE_INVALID' : 'ID_NUMBER_INVALID');
    values.idNumber = judged ? judged.number : null;
    values.idNumberVerified = Boolean(judged && judged.gravity === 'OK');
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
  for (const field of ['externalNo', 'occupation', 'address', 'district', 'hobbies'] as const) if (typed[field] !== undefined) values[field] = orNull(typed[field]);
  if (typed.hobbies && prohibitedMatter(typed.hobbies)) fault('hobbies', 'OBSERVATION_PROHIBITED');
  for (const field of asTold) if (typed[field] !== undefined) Object.assign(values, { [field]: typed[field] });
  if (typed.kind) values.kind = typed.kind;
  if (kind === 'ORGANISATION') withoutPerson(typed, values, fault);
  return { values, faults };
}

/** The columns that birthdays and names are found by. */
export function derivedColumns(values: Partial<CustomerValues>): Partial<Customer> {
  const columns: Partial<Customer> = {};
  if (values.name !== undefined) Object.assign(columns, nameIndexes(values.name), { gramsDue: true });
  if (values.solarBirthday !== undefined) columns.solarMonthDay = values.solarBirthday?.slice(5) ?? null;
  if (values.lunarBirthday !== undefined) {
    const lunar = values.lunarBirthday ? parseLunarText(values.lunarBirthday) : null;
    columns.lunarMonthDay = lunar ? monthDayText(lunar.month, lunar.day) : null;
    columns.lunarLeap = lunar?.leap ?? false;
  }
  return columns;
}
