/**
 * What happens to the rows of a table that speak of a customer when two files are merged or a person is erased. Every table
 * with a `customer_id` is registered by its own room; a test fails while one is not (G5).
 */
export interface CustomerTable {
  table: string;
  /**
   * MOVE: to the surviving file. STRICTER: of two words the stricter stays (consents). ONE: one row a file; the surviving file's own stays, and only
   * where it has none the other's moves. STAY: nothing moves: derived from the file itself, or done by its room
   * when it hears `customer.merged` in that transaction; taking the merge back needs nothing.
   */
  merge: 'MOVE' | 'STRICTER' | 'ONE' | 'STAY';
  /** DELETE the row, BLANK its words, or KEEP it as it is: ids, codes and days that tell nothing about anybody (INV-29). */
  erase: 'DELETE' | 'BLANK' | 'KEEP';
  /** What stands in the columns of a blanked row. Sealed columns that may not be empty stay: nobody can open them without the person's key. */
  blank?: Readonly<Record<string, '' | null>>;
  /** A row here means that the file is in use: an import that made it is not taken back. */
  inUse: boolean;
  /** Where the row's dealer stands, when it is not `dealer_id`. */
  dealerColumn?: string;
  /** A mark that one row of a file carries at most: the surviving file's row keeps it. */
  markOnce?: string;
}

/** A column that names a customer under another name than `customer_id`, such as the owner of a car. A test fails while one is not registered. */
export interface CustomerReference {
  table: string;
  column: string;
  /** MOVE: names the surviving file from then on. STAY: is left as it is, and why. */
  merge: 'MOVE' | 'STAY';
}

let registered: readonly CustomerTable[] = [];
let references: readonly CustomerReference[] = [];

/** Told once at start with the lists of all rooms. */
export function registerCustomerTables(tables: readonly CustomerTable[], otherColumns: readonly CustomerReference[]): void {
  registered = tables;
  references = otherColumns;
}

export const customerTables = (): readonly CustomerTable[] => registered;
export const customerReferences = (): readonly CustomerReference[] => references;
