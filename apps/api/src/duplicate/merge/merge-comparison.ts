import { lunarText } from '@dealercare/domain/time/lunar';
import { takesOther, type FieldValue, type MergeField, type ValueSource } from '@dealercare/domain/duplicate/merge-fields';
import type { Customer } from '../../customer/customer.entity.js';
import { seesPerson, shownAddress, shownIdNumber, shownName, shownPhone } from '../../customer/person-sight.js';
import { customerReferences, customerTables } from '../../customer/customer-tables.js';
import { imagePlace } from '../../platform/audit/audit.js';
import type { Ctx } from '../../platform/context.js';
import { isoFromText } from '../../platform/database/column.js';
import { bareId, wireId } from '../../platform/ids.js';
import { staffName } from '../../messaging/staff-name.js';
import { numbersOf } from './merge-columns.js';

const ENTRIES = 50;
/** The name of a field in the audit's images. */
const imageField: Readonly<Record<MergeField, string>> = {
  NAME: 'name', SEX: 'sex', PHONE: 'phone', PHONE2: 'phone2', ID_NUMBER: 'idNumber', SOLAR_BIRTHDAY: 'solarBirthday', LUNAR_BIRTHDAY: 'lunarBirthday', OCCUPATION: 'occupation', ADDRESS: 'address',
  HOBBIES: 'hobbies', ORIGIN: 'origin', EXTERNAL_NO: 'externalNo', OWNER: 'ownerUserId',
};

type Values = Readonly<Record<MergeField, string | null>>;

function valuesOf(ctx: Ctx, customer: Customer): Values {
  const { phone, phone2, idNumber } = numbersOf(ctx, customer);
  const { lunarMonthDay: lunar } = customer;
  return {
    NAME: customer.name, SEX: customer.sex, PHONE: phone, PHONE2: phone2, ID_NUMBER: idNumber, SOLAR_BIRTHDAY: customer.solarBirthday,
    LUNAR_BIRTHDAY: lunar && lunarText({ month: Number(lunar.slice(0, 2)), day: Number(lunar.slice(3)), leap: customer.lunarLeap }), OCCUPATION: customer.occupation, ADDRESS: customer.address, HOBBIES: customer.hobbies,
    ORIGIN: customer.origin, EXTERNAL_NO: customer.externalNo, OWNER: customer.ownerUserId,
  };
}

/** Who said a field last, and when: the newest entry of the audit in which it stands. */
async function saidLast(ctx: Ctx, { id, createdAt }: Customer): Promise<(field: MergeField) => { source: ValueSource; at: string }> {
  const rows = await ctx.db.rows(`SELECT action, at, image_after, subject_key_id FROM audit_entry WHERE entity = 'customer' AND entity_id = ? AND image_after IS NOT NULL ORDER BY seq DESC LIMIT ${ENTRIES}`, [id]);
  const found = new Map<string, { source: ValueSource; at: string }>();
  for (const [action, at, sealed, key] of rows as [string, string, string, string | null][]) {
    const text = key ? await ctx.app.subjectKeys.open(ctx.db, wireId('key', key), sealed, imagePlace(id, 'after')) : sealed;
    for (const field of Object.keys(text === null ? {} : JSON.parse(text) as object)) {
      if (!found.has(field)) found.set(field, { source: action.startsWith('import.') ? 'IMPORT' : 'DESK', at: isoFromText(at) });
    }
  }
  return (field) => found.get(imageField[field]) ?? { source: 'UNKNOWN', at: new Date(createdAt).toISOString() };
}

export interface ComparedField {
  field: MergeField;
  survivor: string | null;
  other: string | null;
  /** Newest trusted: the value of the file that goes in is proposed. */
  takesOther: boolean;
  differs: boolean;
}

const personal: readonly MergeField[] = ['NAME', 'SOLAR_BIRTHDAY', 'LUNAR_BIRTHDAY', 'OCCUPATION', 'ADDRESS', 'HOBBIES'];

/** As this reader may see it: numbers are masked for everybody. */
async function shown(ctx: Ctx, customer: Customer, field: MergeField, value: string | null): Promise<string | null> {
  if (value === null) return null;
  if (field === 'PHONE' || field === 'PHONE2') return shownPhone(value);
  if (field === 'ID_NUMBER') return shownIdNumber(value);
  if (field === 'OWNER') return staffName(ctx, value);
  if (!personal.includes(field) || seesPerson(ctx, customer)) return value;
  return field === 'NAME' ? shownName(false, value, customer.kind) : field === 'ADDRESS' ? shownAddress(false, value) : null;
}

/** Field by field what both files say, and which value is proposed (G4). */
export async function comparedFields(ctx: Ctx, survivor: Customer, other: Customer): Promise<ComparedField[]> {
  const [own, theirs] = [valuesOf(ctx, survivor), valuesOf(ctx, other)];
  const [saidOwn, saidTheirs] = [await saidLast(ctx, survivor), await saidLast(ctx, other)];
  const fields = (Object.keys(own) as MergeField[]).filter((field) => own[field] !== null || theirs[field] !== null);
  return Promise.all(fields.map(async (field) => {
    const [a, b]: [FieldValue, FieldValue] = [{ value: own[field], ...saidOwn(field) }, { value: theirs[field], ...saidTheirs(field) }];
    // The number by which the dealer's system knows the surviving file is not exchanged by itself.
    const takes = takesOther(a, b) && (field !== 'EXTERNAL_NO' || a.value === null);
    return { field, survivor: await shown(ctx, survivor, field, a.value), other: await shown(ctx, other, field, b.value), takesOther: takes, differs: a.value !== b.value };
  }));
}

/** How much will move, by table. */
export async function movingCounts(ctx: Ctx, { id, dealerId }: Customer): Promise<{ table: string; rows: number }[]> {
  const places = [
    ...customerTables().filter(({ merge }) => merge === 'MOVE' || merge === 'ONE').map(({ table, dealerColumn = 'dealer_id' }) => ({ table, dealerColumn, column: 'customer_id' })),
    ...customerReferences().filter(({ merge }) => merge === 'MOVE').map(({ table, column }) => ({ table, dealerColumn: 'dealer_id', column })),
  ];
  const counts = await Promise.all(places.map(async ({ table, dealerColumn, column }) => {
    const [row] = await ctx.db.rows(`SELECT COUNT(*) FROM ${table} WHERE ${dealerColumn} = ? AND ${column} = ?`, [bareId(dealerId), bareId(id)]);
    return { table, rows: Number(row![0]) };
  }));
  return counts.filter(({ rows }) => rows > 0);
}
