import { retention } from '@dealercare/domain/policy/retention-settings';
import type { SettingDefinition } from '@dealercare/domain/policy/setting';
import { orgTree } from '../organisation/org-tree.js';
import { setting } from '../policy/settings-state.js';
import { removeFile } from '../import/stored-file.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { inList } from '../platform/database/database.js';
import { databaseNowPlus } from '../platform/database/dialect.js';
import { bareId, wireId } from '../platform/ids.js';

const DAY_MS = 86_400_000;
const BATCH = 500;

/** A step of the night: does one batch and answers how many rows it was. Less than a batch: it is done. */
export type RetentionStep = (tx: TxCtx) => Promise<number>;

async function daysKept(ctx: Ctx, unitId: string, definition: SettingDefinition<number>): Promise<string> {
  return instantText(new Date(ctx.now.getTime() - await setting(ctx.app, unitId, definition) * DAY_MS));
}

const makerOf = async (ctx: Ctx): Promise<string | undefined> => (await orgTree(ctx.app)).units.find(({ type }) => type === 'MANUFACTURER')?.id;

/** Rows of the whole installation that are older than the manufacturer's setting, or than so many seconds of the database's clock. */
async function deleteOld(tx: TxCtx, table: string, key: string, condition: string, params: readonly string[]): Promise<number> {
  const rows = await tx.db.rows(`SELECT ${key} FROM ${table} WHERE ${condition} LIMIT ${BATCH}`, params);
  if (rows.length === 0) return 0;
  const list = inList(rows.map(([id]) => String(id)));
  await tx.db.run(`DELETE FROM ${table} WHERE ${key} IN (${list.sql})`, list.params);
  return rows.length;
}

const ofTheHouse = (table: string, definition: SettingDefinition<number>, condition: string): RetentionStep => async (tx) => {
  const maker = await makerOf(tx);
  return maker ? deleteOld(tx, table, 'id', condition, [await daysKept(tx, maker, definition)]) : 0;
};

/** Each dealer's own setting decides about its rows. */
const ofEachUnit = (work: (tx: TxCtx, unitId: string) => Promise<number>): RetentionStep => async (tx) => {
  let most = 0;
  for (const { id } of (await orgTree(tx.app)).units) most = Math.max(most, await work(tx, id));
  return most;
};

const ENDED = "('DONE', 'FAILED', 'CANCELLED', 'UNDONE')";

/** Files that are done with: their rows go, the upload goes, and the key with which both were sealed. The run stays with its counts. */
const stagedRows = ofEachUnit(async (tx, unitId) => {
  const before = await daysKept(tx, unitId, retention.stagedRows);
  const runs = await tx.db.rows(
    `SELECT r.id, r.subject_key_id FROM import_run r JOIN subject_key k ON k.id = r.subject_key_id WHERE r.unit_id = ? AND r.status IN ${ENDED} AND r.updated_at < ? AND k.wrapped IS NOT NULL LIMIT 5`, [bareId(unitId), before]);
  for (const [run, key] of runs as [string, string][]) {
    await tx.db.run('DELETE FROM import_row WHERE run_id = ?', [run]);
    await tx.app.subjectKeys.destroy(tx.db, [wireId('key', key)], tx.now);
    await removeFile(tx.app, wireId('imp', run));
  }
  return runs.length === 5 ? BATCH : 0;
});

const messageTexts = ofEachUnit(async (tx, unitId) => {
  const rows = await tx.db.rows(
    `SELECT id FROM outbound_message WHERE dealer_id = ? AND status NOT IN ('QUEUED', 'SENDING') AND text_cipher <> '' AND updated_at < ? LIMIT ${BATCH}`, [bareId(unitId), await daysKept(tx, unitId, retention.messageTexts)]);
  if (rows.length === 0) return 0;
  const list = inList(rows.map(([id]) => String(id)));
  return tx.db.run(`UPDATE outbound_message SET text_cipher = '' WHERE id IN (${list.sql})`, list.params);
});

const accessLog = ofEachUnit(async (tx, unitId) => deleteOld(tx, 'access_entry', 'id', 'unit_id = ? AND at < ?', [bareId(unitId), await daysKept(tx, unitId, retention.accessLog)]));
const exports = ofEachUnit(async (tx, unitId) => deleteOld(tx, 'person_export', 'id', 'dealer_id = ? AND asked_at < ?', [bareId(unitId), await daysKept(tx, unitId, retention.exports)]));

/** What is stamped by the database's own clock is measured by it. */
const DAY_SECONDS = 86_400;
const events: RetentionStep = async (tx) => {
  const maker = await makerOf(tx);
  const kept = maker ? await setting(tx.app, maker, retention.events) : retention.events.shipped;
  return deleteOld(tx, 'outbox', 'id', `created_at < ${databaseNowPlus(-kept * DAY_SECONDS)}`, []);
};

/** By name, for the log; in this order. */
export const retentionSteps: Readonly<Record<string, RetentionStep>> = {
  stagedRows, messageTexts, accessLog, exports, events,
  notifications: ofTheHouse('notification', retention.notifications, 'created_at < ?'),
  // Sessions that ended leave the list of sessions a month later.
  sessions: (tx) => deleteOld(tx, 'session', 'token_hash', `expires_at < ${databaseNowPlus(-30 * DAY_SECONDS)}`, []),
};

export const RETENTION_BATCH = BATCH;
