import { nameGrams } from '@dealercare/domain/search/name-grams';
import type { TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { bareId } from '../platform/ids.js';
import { syllablesOf } from './name-search.js';

/** A file by what it is found by. */
export interface NamedFile {
  id: string;
  dealerId: string;
  name: string;
}

const STATEMENT = 500;

const piecesOf = ({ id, dealerId, name }: NamedFile) => nameGrams(name, syllablesOf(name)).map(({ gram, head }) => ({ dealerId, head, gram, customerId: id }));

/** Makes the pieces of names that have just been written, in the transaction that wrote them. */
export async function keepGrams(tx: TxCtx, files: readonly NamedFile[]): Promise<void> {
  for (let from = 0; from < files.length; from += STATEMENT) {
    const part = files.slice(from, from + STATEMENT);
    const list = inList(part.map(({ id }) => bareId(id)));
    await tx.db.run(`DELETE FROM name_gram WHERE customer_id IN (${list.sql})`, list.params);
    await insertRows(tx.db, 'name_gram', part.flatMap(piecesOf), { ignore: true });
    await tx.db.run(`UPDATE customer SET grams_due = 0 WHERE id IN (${list.sql})`, list.params);
  }
}

/** The same for files that are being made at this moment, whose rows carry `gramsDue: false`. */
export const firstGrams = (tx: TxCtx, files: readonly NamedFile[]): Promise<number> => insertRows(tx.db, 'name_gram', files.flatMap(piecesOf), { ignore: true });
