import type { ColumnMappingInput, ImportColumn, ImportFieldType } from '@dealercare/schema/types';

type Mapped = Pick<ImportColumn, 'header' | 'field'>;

/** The columns when the one at `place` fills another field; a field is filled by one column, so the one that had it lets go. */
export function remapped(columns: readonly Mapped[], place: number, field: string | null): ColumnMappingInput[] {
  return columns.map((column, index) => {
    if (index === place) return { header: column.header, field };
    return { header: column.header, field: field !== null && column.field === field ? null : column.field ?? null };
  });
}

/** Fields that the file cannot do without and no column fills. */
export function unfilled<Field extends Pick<ImportFieldType, 'name' | 'required'>>(columns: readonly Mapped[], fields: readonly Field[]): Field[] {
  return fields.filter(({ name, required }) => required && !columns.some(({ field }) => field === name));
}
