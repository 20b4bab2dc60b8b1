import { maskPhone } from '@dealercare/domain/customer/masking';
import type { ExportCell } from '@dealercare/domain/export/csv-line';
import { clockText, localDateOf, minuteOfDay } from '@dealercare/domain/time/zone';
import { seesPerson, shownIdNumber, shownName } from '../customer/person-sight.js';
import { openSecret } from '../customer/secret-fields.js';
import type { NameKind } from '@dealercare/domain/customer/name-kind';
import { instantFromText } from '../platform/database/column.js';
import { wireId } from '../platform/ids.js';
import { inScope, mayTouch, type SqlPart } from '../platform/scope.js';
import type { Ctx } from '../platform/context.js';
import { codeWord, type WordTable } from './code-words.js';
import type { ExportColumn, OutRow, Outgoing } from './export-kind.js';

type Names = readonly [name: string, zh: string, en: string];

const column = ([name, nameZh, nameEn]: Names, from: readonly string[], cell: ExportColumn['cell']): ExportColumn => ({ name, nameZh, nameEn, from, cell });

/** What stands in the column of the table, as it is. */
export const plain = (names: Names, sql: string): ExportColumn => column(names, [sql], ([value]) => value ?? null);

/** A code by what it is called. */
export const worded = (names: Names, sql: string, table: WordTable): ExportColumn => column(names, [sql], ([value], _row, { locale }) => codeWord(table, value ?? null, locale));

/** Money of the table is fen; files show yuan. */
export const yuan = (names: Names, sql: string): ExportColumn => column(names, [sql], ([value]) => (value == null ? null : Number(value) / 100));

const HOME_ZONE = 'Asia/Shanghai';

/** An instant on the clock of the dealer, to the minute. */
export const moment = (names: Names, sql: string): ExportColumn => column(names, [sql], ([value], { dealerId }, { tree }) => {
  if (value == null || String(value).startsWith('9999')) return null;
  const at = instantFromText(String(value));
  const zone = (dealerId && tree.unit(dealerId)?.timezone) || HOME_ZONE;
  return `${localDateOf(at, zone)} ${clockText(minuteOfDay(at, zone))}`;
});

/** Told only to those who may read names there. */
export const personal = (names: Names, sql: string): ExportColumn => column(names, [sql], ([value], row, out) => (seesRow(out, row) ? value ?? null : null));

export const seesRow = (out: Outgoing, { dealerId, keeperId }: OutRow): boolean => dealerId !== null && seesPerson(out, { dealerId, ownerUserId: keeperId });

/** Only on cases that the asker may open. */
export const opened = (inner: ExportColumn): ExportColumn => ({ ...inner, cell: (values, row, out) => (row.opened ? inner.cell(values, row, out) : null) });

export const dealerColumn = (sql: string): ExportColumn => column(['dealer', '经销商', 'Dealer'], [`(SELECT u.name_zh FROM org_unit u WHERE u.id = ${sql})`, `(SELECT u.name_en FROM org_unit u WHERE u.id = ${sql})`],
  ([zh, en], _row, { locale }) => (locale === 'en' ? en : zh) ?? null);

export const staffColumn = (names: Names, sql: string): ExportColumn => plain(names, `(SELECT s.name FROM staff_user s WHERE s.id = ${sql})`);

/** Numbers leave whole only for those who hold that right at the dealer and asked for it with a fresh proof (H11). */
const inClear = (out: Outgoing, dealerId: string | null): boolean => out.clear && dealerId !== null && mayTouch(out, 'export:clear', dealerId, null);

type Secret = 'phoneCipher' | 'phone2Cipher' | 'idNumberCipher';

export function secretColumn(names: Names, alias: string, field: Secret, sqlColumn: string): ExportColumn {
  return column(names, [`${alias}.id`, `${alias}.${sqlColumn}`], ([id, sealed], row, out): ExportCell => {
    if (id == null || sealed == null) return null;
    const customer = { id: wireId('cus', String(id)), phoneCipher: null, phone2Cipher: null, idNumberCipher: null, [field]: String(sealed) };
    const text = openSecret(out.app, customer, field);
    if (text === null || inClear(out, row.dealerId)) return text;
    return field === 'idNumberCipher' ? shownIdNumber(text) : maskPhone(text);
  });
}

export const nameColumn = (names: Names, alias: string): ExportColumn => column(names, [`${alias}.name`, `${alias}.kind`], ([name, kind], row, out) =>
  (name == null || name === '' ? null : shownName(seesRow(out, row), String(name), kind as NameKind)));

/** The person on a record that is about something else. */
export const customerColumns = (alias: string): ExportColumn[] => [
  plain(['customerNo', '客户编号', 'Customer number'], `${alias}.external_no`),
  nameColumn(['customer', '客户姓名', 'Customer'], alias),
  secretColumn(['phone', '手机', 'Phone'], alias, 'phoneCipher', 'phone_cipher'),
];

/** The row of a customer beside another one, inside the reader's own scope of customers. */
export function customerJoin(ctx: Ctx, alias: string, of: string, customerId = 'customer_id'): SqlPart {
  const scope = inScope(ctx, 'customer:read', { dealer: `${alias}.dealer_id`, owner: `${alias}.owner_user_id` });
  return { sql: `LEFT JOIN customer ${alias} ON ${alias}.dealer_id = ${of}.dealer_id AND ${alias}.id = ${of}.${customerId} AND ${scope.sql}`, params: scope.params };
}

/** The car beside a record. */
export const vehicleColumns = (alias: string): ExportColumn[] => [
  plain(['vin', '底盘号', 'VIN'], `${alias}.vin`), plain(['plate', '车牌号', 'Plate'], `${alias}.plate`), plain(['series', '车系', 'Series'], `${alias}.series`), plain(['model', '车型', 'Model'], `${alias}.model`),
];

export const vehicleJoin = (scope: SqlPart, alias: string, of: string): SqlPart => ({ sql: `LEFT JOIN vehicle ${alias} ON ${alias}.dealer_id = ${of}.dealer_id AND ${alias}.id = ${of}.vehicle_id AND ${scope.sql}`, params: scope.params });

/** Tables one after the other, with their parameters. */
export const joined = (...parts: readonly (string | SqlPart)[]): SqlPart => ({
  sql: parts.map((part) => (typeof part === 'string' ? part : part.sql)).join(' '), params: parts.flatMap((part) => (typeof part === 'string' ? [] : part.params)),
});

export const fixed = (sql: string): (() => Promise<SqlPart>) => async () => ({ sql, params: [] });
