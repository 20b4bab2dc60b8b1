import { bareId } from '../ids.js';
import { instantText } from './column.js';
import type { Db, SqlValue } from './database.js';
import { insertIgnore } from './dialect.js';

const ID = /^[a-z]{3}_[0-9a-z]{26}$/;
const MAX_PARAMS = 10_000;

type Cell = SqlValue | Date;

/** In-memory values in their stored form: instants as text, ids without prefix, objects as JSON. */
function stored(value: unknown): SqlValue {
  if (value instanceof Date) return instantText(value);
  if (typeof value === 'string') return ID.test(value) ? bareId(value) : value;
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return value as SqlValue;
}

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Many rows in few statements; properties in camelCase as entities have them, all rows with the same ones. Answers the rows inserted. */
export async function insertRows<T extends object>(db: Db, table: string, rows: readonly T[], options: { ignore?: boolean; suffix?: string } = {}): Promise<number> {
  if (rows.length === 0) return 0;
  const properties = Object.keys(rows[0]!) as (keyof T & string)[];
  const perStatement = Math.max(1, Math.floor(MAX_PARAMS / properties.length));
  const head = `${options.ignore ? insertIgnore() : 'INSERT INTO'} ${table} (${properties.map((property) => `\`${snake(property)}\``).join(', ')}) VALUES `;
  const one = `(${properties.map(() => '?').join(', ')})`;
  let inserted = 0;
  for (let from = 0; from < rows.length; from += perStatement) {
    const part = rows.slice(from, from + perStatement);
    const params = part.flatMap((row) => properties.map((property) => stored(row[property] as Cell)));
    inserted += await db.run(`${head}${part.map(() => one).join(', ')}${options.suffix ? ` ${options.suffix}` : ''}`, params);
  }
  return inserted;
}
