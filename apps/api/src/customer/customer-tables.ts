/**
 * What happens to the rows of a table that speak of a customer when two files are merged or a person is erased. Every table
 * with a `customer_id` is registered by its own room; a test fails while one is not (G5).
 */
export interface CustomerTable {
  table: string;
  /** MOVE: to the surviving file. STRICTER: of two words the stricter stays (consents). */
  merge: 'MOVE' | 'STRICTER';
  /** DELETE the row, BLANK its words, or KEEP it as it is: ids, codes and days that tell nothing about anybody (INV-29). */
  erase: 'DELETE' | 'BLANK' | 'KEEP';
  /** What stands in the columns of a blanked row. Sealed columns that may not be empty stay: nobody can open them without the person's key. */
  blank?: Readonly<Record<string, '' | null>>;
  /** A row here means that the file is in use: an import that made it is not taken back. */
  inUse: boolean;
}

let registered: readonly CustomerTable[] = [];

/** Told once at start with the lists of all rooms. */
export function registerCustomerTables(tables: readonly CustomerTable[]): void {
  registered = tables;
}

export const customerTables = (): readonly CustomerTable[] => registered;
