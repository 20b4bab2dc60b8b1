import { readSmsConsent, type ImportedConsent } from '@dealercare/domain/customer/consent-words';
import { cellText, meansNothing } from '@dealercare/domain/customer/cell-text';
import { readDate } from '@dealercare/domain/customer/dms-date';
import { readOrigin } from '@dealercare/domain/customer/origin';
import { judgeIdNumber } from '@dealercare/domain/customer/id-number';
import { judgeName } from '@dealercare/domain/customer/name';
import { judgePhone } from '@dealercare/domain/customer/phone';
import type { Reading } from '@dealercare/domain/customer/reading';
import { readSex } from '@dealercare/domain/customer/sex';
import { lunarAnniversary, lunarOf, lunarText, parseLunarText } from '@dealercare/domain/time/lunar';
import type { Finding } from '../import/import-kind.js';
import type { CustomerValues } from './customer-values.js';

const text = (raw: string | undefined, limit: number): string | null => {
  const value = cellText(raw ?? '');
  return meansNothing(value) ? null : value.slice(0, limit);
};

/** What a row of a customer file says, in normal form, and what was noticed. Empty cells are absent: they never erase. */
export interface CustomerReading {
  values: Partial<CustomerValues>;
  consent: ImportedConsent;
  findings: Finding[];
}

/** Reads one row of a dealer-management system's customer file (H4, rulings 6, 19). */
export function readCustomerCells(cells: Readonly<Record<string, string>>, today: string): CustomerReading {
  const findings: Finding[] = [];
  const values: Partial<CustomerValues> = {};
  const note = (field: string, code: Finding['code'], gravity: Finding['gravity'], params?: Finding['params']): void => { findings.push({ field, code, gravity, params }); };
  const optional = <T>(field: string, reading: Reading<T>): T | undefined => {
    if (reading.ok) return reading.value;
    if (reading.code !== 'EMPTY') note(field, 'CELL_UNREADABLE', 'WARNING', { value: cellText(cells[field] ?? '').slice(0, 30) });
    return undefined;
  };
  const externalNo = text(cells['externalNo'], 40);
  if (externalNo) values.externalNo = externalNo;
  else note('externalNo', 'NUMBER_MISSING', 'ERROR');
  readName(cells['name'] ?? '', values, note);
  readPhones(cells, values, note);
  readIdNumber(cells['idNumber'] ?? '', today, values, note);
  const sex = optional('sex', readSex(cells['sex'] ?? ''));
  if (sex) values.sex = sex;
  const birthday = optional('solarBirthday', readDate(cells['solarBirthday'] ?? ''));
  if (birthday && birthday > today) note('solarBirthday', 'DATE_IN_FUTURE', 'WARNING');
  else if (birthday) values.solarBirthday = birthday;
  readLunar(cells['lunarBirthday'] ?? '', values, note);
  const fileDate = optional('fileDate', readDate(cells['fileDate'] ?? ''));
  if (fileDate) values.fileDate = fileDate;
  const origin = optional('origin', readOrigin(cells['origin'] ?? ''));
  if (origin) values.origin = origin;
  for (const [field, limit] of [['occupation', 40], ['address', 200], ['hobbies', 200]] as const) {
    const value = text(cells[field], limit);
    if (value) values[field] = value;
  }
  const consent = optional('smsConsent', readSmsConsent(cells['smsConsent'] ?? '')) ?? 'UNKNOWN';
  return { values, consent, findings };
}

type Note = (field: string, code: Finding['code'], gravity: Finding['gravity'], params?: Finding['params']) => void;

function readName(raw: string, values: Partial<CustomerValues>, note: Note): void {
  const { name, verdict, gravity } = judgeName(raw);
  if (gravity === 'ERROR') note('name', 'NAME_MISSING', 'ERROR');
  else values.name = name.slice(0, 80);
  if (verdict === 'DAMAGED') note('name', 'NAME_DAMAGED', 'WARNING');
  if (verdict === 'SURNAME_ONLY') note('name', 'NAME_SURNAME_ONLY', 'WARNING');
}

function readPhones(cells: Readonly<Record<string, string>>, values: Partial<CustomerValues>, note: Note): void {
  const main = judgePhone(cells['phone'] ?? '');
  if (main.kind === 'INVALID') note('phone', 'PHONE_INVALID', 'ERROR');
  else values.phone = main.number;
  if (main.kind === 'LANDLINE') note('phone', 'PHONE_LANDLINE', 'WARNING');
  const second = judgePhone(cells['phone2'] ?? '');
  if (second.kind !== 'INVALID') values.phone2 = second.number;
  else if (second.code !== 'EMPTY') note('phone2', 'CELL_UNREADABLE', 'WARNING', { value: cellText(cells['phone2'] ?? '').slice(0, 30) });
}

function readIdNumber(raw: string, today: string, values: Partial<CustomerValues>, note: Note): void {
  if (meansNothing(cellText(raw))) return;
  const judged = judgeIdNumber(raw, today);
  if (judged.gravity === 'ERROR') {
    note('idNumber', 'ID_NUMBER_INVALID', 'WARNING');
    return;
  }
  if (judged.verdict === 'CHECK_DIGIT') note('idNumber', 'ID_NUMBER_CHECK_DIGIT', 'WARNING');
  values.idNumber = judged.idNumber;
  values.idNumberVerified = judged.verdict === 'OK';
}

/** People know their own lunar birthday: it is kept as told, and a mismatch is only a hint (rulings 19). */
function readLunar(raw: string, values: Partial<CustomerValues>, note: Note): void {
  const told = cellText(raw);
  if (meansNothing(told)) return;
  const lunar = parseLunarText(told);
  if (!lunar) {
    note('lunarBirthday', 'CELL_UNREADABLE', 'WARNING', { value: told.slice(0, 30) });
    return;
  }
  values.lunarBirthday = lunarText(lunar);
  if (!values.solarBirthday) return;
  const { year } = lunarOf(values.solarBirthday);
  if (!lunarAnniversary(lunar, year).includes(values.solarBirthday)) note('lunarBirthday', 'BIRTHDAYS_DIFFER', 'WARNING');
}
