import type { ColumnOptions, ColumnType, PrimaryColumnOptions, ValueTransformer } from 'typeorm';
import { PrimaryColumn } from 'typeorm';
import { idTransformer } from '../ids.js';
import { onSqlite } from './dialect.js';

const pick = (sqlite: ColumnType, server: ColumnType): ColumnType => (onSqlite() ? sqlite : server);
const ascii = (): ColumnOptions => (onSqlite() ? {} : { charset: 'ascii', collation: 'ascii_bin' });

/** An instant as text in UTC to the millisecond: 'YYYY-MM-DD HH:mm:ss.SSS'. Compares correctly in both databases. */
export const instantText = (instant: Date): string => instant.toISOString().replace('T', ' ').replace('Z', '');
export const instantFromText = (text: string): Date => new Date(`${text.replace(' ', 'T')}${text.endsWith('Z') ? '' : 'Z'}`);
/** The wire form straight from the stored text, for rows that are never hydrated. */
export const isoFromText = (text: string): string => `${text.slice(0, 10)}T${text.slice(11)}Z`;

const instantTransformer: ValueTransformer = {
  to: (value: unknown) => (value instanceof Date ? instantText(value) : value),
  from: (value: unknown) => (typeof value === 'string' ? instantFromText(value) : value),
};

/** Lists hand instants on as stored: `writeInstant` rewrites the text. */
export const keepsStoredText = (transformer: ValueTransformer): boolean => transformer === instantTransformer;

const jsonTransformer: ValueTransformer = {
  to: (value: unknown) => (value === null || value === undefined ? value : JSON.stringify(value)),
  from: (value: unknown) => (typeof value === 'string' ? JSON.parse(value) as unknown : value),
};

/** Drivers give whole numbers of 64 bits as text on one side and as a number on the other; ours stay below 9e15. */
const numberTransformer: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: unknown) => (typeof value === 'string' ? Number(value) : value),
};

const booleanTransformer: ValueTransformer = {
  to: (value: unknown) => (typeof value === 'boolean' ? Number(value) : value),
  from: (value: unknown) => (value === null || value === undefined ? value : Number(value) === 1),
};

export const instant = (options: ColumnOptions = {}): ColumnOptions =>
  ({ type: pick('varchar', 'datetime'), ...(onSqlite() ? { length: 23 } : { precision: 3 }), transformer: instantTransformer, ...options });

/** A calendar day as text, 'YYYY-MM-DD'; never a Date. */
export const day = (options: ColumnOptions = {}): ColumnOptions => ({ type: 'date', ...options });

/** Words of people: Chinese and rare characters, compared without regard to case and width. */
export const words = (length: number, options: ColumnOptions = {}): ColumnOptions => ({ type: 'varchar', length, ...options });
export const longWords = (options: ColumnOptions = {}): ColumnOptions => ({ type: pick('text', 'mediumtext'), ...options });

/** Codes, numbers on plates, hashes: ASCII, compared byte by byte. */
export const code = (length: number, options: ColumnOptions = {}): ColumnOptions => ({ type: 'varchar', length, ...ascii(), ...options });

/** Base64 ciphertext of a short field. */
export const cipher = (options: ColumnOptions = {}): ColumnOptions => ({ type: 'varchar', length: 400, ...ascii(), ...options });
export const longCipher = (options: ColumnOptions = {}): ColumnOptions => ({ type: pick('text', 'mediumtext'), ...ascii(), ...options });

export const json = (options: ColumnOptions = {}): ColumnOptions => ({ type: pick('text', 'longtext'), transformer: jsonTransformer, ...options });

/** Money in fen, a whole number. */
export const fen = (options: ColumnOptions = {}): ColumnOptions => ({ type: 'bigint', transformer: numberTransformer, ...options });
export const whole = (options: ColumnOptions = {}): ColumnOptions => ({ type: pick('integer', 'int'), ...options });
export const large = (options: ColumnOptions = {}): ColumnOptions => ({ type: 'bigint', transformer: numberTransformer, ...options });
export const yesNo = (options: ColumnOptions = {}): ColumnOptions =>
  ({ type: pick('integer', 'tinyint'), transformer: booleanTransformer, ...options });

/** The id of another row: 26 characters in the database, with its prefix in memory. */
export const ref = (prefix: string, options: ColumnOptions = {}): ColumnOptions =>
  ({ type: pick('varchar', 'char'), length: 26, ...ascii(), transformer: idTransformer(prefix), ...options });

/** A column as (part of) the primary key, which is never null. */
export const key = (options: ColumnOptions): PrimaryColumnOptions => ({ ...options, nullable: false });

const prefixes = new Map<object, string>();

/** The primary key of an entity, with the prefix under which its ids go over the wire. */
export function Id(prefix: string): PropertyDecorator {
  return (prototype, property) => {
    prefixes.set(prototype.constructor, prefix);
    PrimaryColumn(key(ref(prefix)))(prototype, property);
  };
}

export function idPrefixOf(entity: object): string {
  const prefix = prefixes.get(entity);
  if (!prefix) throw new Error('entity without @Id');
  return prefix;
}
