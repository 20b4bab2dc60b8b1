import { cellText } from '@dealercare/domain/customer/cell-text';
import { wordKey } from '@dealercare/domain/customer/dms-words';
import { cellFault } from '@dealercare/domain/import/spreadsheet-cell';
import type { Finding, ImportCells, ImportKind } from './import-kind.js';
import type { ColumnMapping, ImportRun } from './import-run.entity.js';
import type { RawLine } from './raw-line.js';

const SHOWN = 30;

/** What the columns of a file stand for, and what its words mean. */
export type FileReading = Pick<ImportRun, 'columns' | 'valueMaps'>;

/** Why a row cannot be trusted as a whole: its cells may stand under other columns than they belong to. */
export function rowFault(columns: readonly ColumnMapping[], { cells, broken }: RawLine): Finding | null {
  if (broken) return { field: '', code: 'ROW_BROKEN', gravity: 'ERROR' };
  const last = cells.findLastIndex((cell) => cellText(cell) !== '');
  return last < columns.length ? null : { field: '', code: 'ROW_TOO_LONG', gravity: 'ERROR', params: { cells: last + 1, columns: columns.length } };
}

/** The cells of a row by field name. Formulas and their errors are no values: they refuse the row where the field is needed, and are left out elsewhere. */
export function soundValues(kind: ImportKind, { columns, valueMaps }: FileReading, cells: readonly string[]): { values: Record<string, string>; findings: Finding[] } {
  const values: Record<string, string> = {};
  const findings: Finding[] = [];
  columns.forEach(({ field }, place) => {
    if (!field) return;
    const cell = cells[place] ?? '';
    const fault = cellFault(cell);
    values[field] = fault ? '' : valueMaps?.[field]?.[wordKey(cell)] ?? cell;
    if (fault) findings.push({ field, code: fault, gravity: kind.fields.some(({ name, required }) => name === field && required) ? 'ERROR' : 'WARNING', params: { value: cell.trim().slice(0, SHOWN) } });
  });
  return { values, findings };
}

/** A row as its kind reads it, or the verdict that it gets without being read. */
export type SoundRow = { row: ImportCells; findings: Finding[] } | { refused: Finding[] };

export function soundRow(kind: ImportKind, reading: FileReading, line: RawLine): SoundRow {
  const fault = rowFault(reading.columns, line);
  if (fault) return { refused: [fault] };
  const { values, findings } = soundValues(kind, reading, line.cells);
  if (findings.some(({ gravity }) => gravity === 'ERROR')) return { refused: findings };
  return { row: { line: line.line, values }, findings };
}
