import { laterDay, type MergeField } from '@dealercare/domain/duplicate/merge-fields';
import { earlier } from '@dealercare/domain/time/local-date';
import type { Customer } from '../../customer/customer.entity.js';
import { groupOf, idNumberColumns, openSecret, phone2Columns, phoneColumns } from '../../customer/secret-fields.js';
import type { Ctx, TxCtx } from '../../platform/context.js';

type Column = keyof Customer & string;

/** The columns that go with a chosen field; numbers are sealed for the file that they stand in and so are opened and sealed anew. */
export const columnsOfField: Readonly<Record<Exclude<MergeField, 'PHONE' | 'PHONE2' | 'ID_NUMBER'>, readonly Column[]>> = {
  NAME: ['name', 'kind', 'nameSearch', 'namePinyin', 'nameKey'], SEX: ['sex'], SOLAR_BIRTHDAY: ['solarBirthday', 'solarMonthDay'], LUNAR_BIRTHDAY: ['lunarMonthDay', 'lunarLeap'],
  OCCUPATION: ['occupation'], ADDRESS: ['address', 'district'], HOBBIES: ['hobbies'], ORIGIN: ['origin'], EXTERNAL_NO: ['externalNo'], OWNER: ['ownerUserId'],
};
const chosen = new Set<string>(Object.values(columnsOfField).flat());

/** Numbers in the clear: they are kept so in what is sealed with the person's key, because field keys change. */
export interface PlainNumbers {
  phone: string | null;
  phone2: string | null;
  idNumber: string | null;
  idNumberVerified: boolean;
}
const numberColumns = ['phoneCipher', 'phoneKind', 'phoneIndex', 'phoneTailIndex', 'personKey', 'phone2Cipher', 'phone2Index', 'idNumberCipher', 'idNumberIndex', 'idNumberVerified'];
/** What makes the file that file, what is counted, and what the stricter of both decides. */
const ofTheFile = ['id', 'dealerId', 'status', 'mergedIntoId', 'subjectKeyId', 'createdAt', 'createdBy', 'updatedAt', 'version', 'openComplaints', 'shieldedUntil', 'doNotContactUntil', 'followUpRefused', 'fileDate'];

export const numbersOf = (ctx: Ctx, customer: Customer): PlainNumbers => ({
  phone: openSecret(ctx.app, customer, 'phoneCipher'), phone2: openSecret(ctx.app, customer, 'phone2Cipher'), idNumber: openSecret(ctx.app, customer, 'idNumberCipher'), idNumberVerified: customer.idNumberVerified,
});

/** The numbers that the surviving file has afterwards. A phone that was not chosen stays as the second one where that place is free. */
export function joinedNumbers(survivor: PlainNumbers, merged: PlainNumbers, take: ReadonlySet<MergeField>): PlainNumbers {
  const phone = take.has('PHONE') ? merged.phone : survivor.phone;
  const second = (take.has('PHONE2') ? merged.phone2 : survivor.phone2) ?? merged.phone2 ?? survivor.phone2;
  const left = take.has('PHONE') ? survivor.phone : merged.phone;
  const phone2 = [second, left].find((number) => number !== null && number !== phone) ?? null;
  const ofOther = take.has('ID_NUMBER');
  return { phone, phone2, idNumber: ofOther ? merged.idNumber : survivor.idNumber, idNumberVerified: ofOther ? merged.idNumberVerified : survivor.idNumberVerified };
}

/** The stored form of those numbers that differ. */
export async function storedNumbers(tx: TxCtx, { id, dealerId }: Pick<Customer, 'id' | 'dealerId'>, from: PlainNumbers, to: PlainNumbers): Promise<Partial<Customer>> {
  return {
    ...(from.phone === to.phone ? {} : phoneColumns(tx.app, await groupOf(tx.app, dealerId), id, to.phone)),
    ...(from.phone2 === to.phone2 ? {} : phone2Columns(tx.app, id, to.phone2)),
    ...(from.idNumber === to.idNumber ? {} : idNumberColumns(tx.app, id, to.idNumber, to.idNumberVerified)),
  };
}

/** What neither stands for itself nor is chosen: a value is taken where the surviving file has none, so that nothing known is lost. */
function filled(survivor: Customer, merged: Customer): Partial<Customer> {
  const columns = (Object.keys(merged) as Column[]).filter((column) => !chosen.has(column) && !numberColumns.includes(column) && !ofTheFile.includes(column) && column !== 'externalNo');
  return Object.fromEntries(columns.filter((column) => survivor[column] === null && merged[column] !== null).map((column) => [column, merged[column]]));
}

/** The columns of the surviving file as they will stand, numbers apart. Who asked for peace, or refused, keeps it in both. */
export function joinedColumns(survivor: Customer, merged: Customer, take: ReadonlySet<MergeField>): Partial<Customer> {
  const taken = (Object.keys(columnsOfField) as (keyof typeof columnsOfField)[]).filter((field) => take.has(field)).flatMap((field) => columnsOfField[field]);
  const { fileDate } = survivor;
  return {
    ...filled(survivor, merged),
    ...Object.fromEntries(taken.map((column) => [column, merged[column]])),
    ...(take.has('NAME') ? { gramsDue: true } : {}),
    doNotContactUntil: laterDay(survivor.doNotContactUntil, merged.doNotContactUntil), followUpRefused: survivor.followUpRefused || merged.followUpRefused,
    openComplaints: survivor.openComplaints + merged.openComplaints, shieldedUntil: laterDay(survivor.shieldedUntil, merged.shieldedUntil),
    fileDate: fileDate && merged.fileDate ? earlier(fileDate, merged.fileDate) : fileDate ?? merged.fileDate,
  };
}
