import { instantFromText } from './column.js';
import type { Db } from './database.js';
import { databaseNow } from './dialect.js';

/** What the database's clock says: for what must not move with the product's (codes of authenticators, sealed cookies). */
export async function databaseInstant(db: Db): Promise<Date> {
  const [row] = await db.rows(`SELECT ${databaseNow()}`);
  return instantFromText(String(row![0]));
}
