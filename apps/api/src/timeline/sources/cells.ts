import { wireId } from '../../platform/ids.js';

/** A row as the drivers give it. */
export type Cells = (string | null)[];

/** The id of another record, where there is one. */
export const idOf = (prefix: string, bare: string | null | undefined): string | null => (bare ? wireId(prefix, bare) : null);
