import { readDate } from '@dealercare/domain/customer/dms-date';
import { mayReplace } from '@dealercare/domain/import/column-policy';
import { localDateOf } from '@dealercare/domain/time/zone';
import { instantFromText } from '../platform/database/column.js';
import type { FieldChange, ImportCells, ImportScope } from './import-kind.js';

/** Every kind has this column: when the other system last changed the row. */
export const changedOnField = {
  name: 'changedOn', nameZh: '最后更新日期', nameEn: 'Last changed on', required: false,
  synonyms: ['更新日期', '更新时间', '最后更新时间', '修改日期', '修改时间', '最后修改时间', 'updated', 'updated at', 'last updated', 'last modified', 'modified', 'last change'],
} as const;

/** The record that a row speaks of, as far as the comparison needs it. */
export interface Known {
  /** As the database has it. */
  updatedAt: unknown;
  valueOf(field: string): unknown;
  /** The field of the import behind a column, where it is called otherwise. */
  fieldOf?: (column: string) => string;
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** What a row says differently from the record, as far as its columns may say so. Null and absent values say nothing. */
export function allowedChanges<T extends object>(scope: ImportScope, { values }: ImportCells, said: T, { updatedAt, valueOf, fieldOf = (column) => column }: Known): Partial<T> {
  const told = readDate(values['changedOn'] ?? '');
  const saidOn = told.ok ? told.value : scope.saidOn;
  const recordedOn = localDateOf(updatedAt instanceof Date ? updatedAt : instantFromText(String(updatedAt)), scope.timezone);
  return Object.fromEntries(Object.entries(said).filter(([column, value]) => {
    const known = valueOf(column);
    if (isEmpty(value) || known === value) return false;
    return mayReplace(scope.policies[fieldOf(column)] ?? 'OVERWRITE', { isEmpty: isEmpty(known), saidOn, recordedOn });
  })) as Partial<T>;
}

/** A value as people read it in the list of changes. */
export function shownValue(value: unknown): string | null {
  if (isEmpty(value)) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'boolean' ? (value ? '✓' : '✗') : String(value);
}

export const changesOf = (columns: object, { valueOf, fieldOf = (column) => column }: Pick<Known, 'valueOf' | 'fieldOf'>): FieldChange[] =>
  Object.entries(columns).map(([column, value]) => ({ field: fieldOf(column), before: shownValue(valueOf(column)), after: shownValue(value) }));
