import { isMissing, nightlySettings } from '@dealercare/domain/import/by-itself';
import { addDays } from '@dealercare/domain/time/local-date';
import { instantOf, localDateOf, minuteOfDay } from '@dealercare/domain/time/zone';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { orgTree } from '../organisation/org-tree.js';
import { setting } from '../policy/settings-state.js';
import type { App, Ctx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { insertIgnore } from '../platform/database/dialect.js';
import { publish } from '../platform/events/event.js';
import { bareId, newId } from '../platform/ids.js';
import type { Job } from '../platform/jobs/job.js';
import { realTime } from '../platform/real-time.js';
import { inTransaction } from '../platform/transaction.js';
import { receiveDelivery } from './delivery.js';
import { MAX_FILE_BYTES } from './upload.js';

/** A file that was written to a moment ago may not be whole yet. */
const QUIET_MS = 30_000;
/** Names under which programs write what is not whole yet. */
const UNFINISHED = /^[.~]|\.(?:part|partial|filepart|tmp|temp|crdownload|lock)$/i;
const FOLDER_NAME = /^[\w-]{1,40}$/;

const inboxOf = (app: App, code: string): string => join(app.config.dataDir, 'inbox', code);

/** Whole files of a folder, in the order of their names; links are not followed. */
async function filesIn(folder: string): Promise<{ name: string; size: number }[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const files: { name: string; size: number }[] = [];
  for (const name of names.filter((one) => !UNFINISHED.test(one)).sort()) {
    const facts = await lstat(join(folder, name)).catch(() => null);
    if (facts?.isFile() && realTime() - facts.mtimeMs >= QUIET_MS) files.push({ name, size: facts.size });
  }
  return files;
}

async function takeFile(ctx: Ctx, unitId: string, folder: string, { name, size }: { name: string; size: number }): Promise<void> {
  const path = join(folder, name);
  const bytes = Object.assign(createReadStream(path, { end: MAX_FILE_BYTES }), { truncated: size > MAX_FILE_BYTES });
  const { state } = await receiveDelivery(ctx, unitId, 'FOLDER', { fileName: name, bytes }).finally(() => bytes.destroy());
  const target = join(folder, state === 'REFUSED' ? 'failed' : 'done');
  await mkdir(target, { recursive: true });
  // Taken and not moved away, a file is known by its contents the next time.
  await rename(path, join(target, `${newId('imp').slice(-10)}-${name}`));
}

/** Tells once a day that nothing has come by the hour at which it must have. */
async function tellMissing(ctx: Ctx, unit: { id: string; timezone: string }): Promise<void> {
  if (!await setting(ctx.app, unit.id, nightlySettings.expected)) return;
  const hour = await setting(ctx.app, unit.id, nightlySettings.hour);
  const today = localDateOf(ctx.now, unit.timezone);
  const since = instantOf(addDays(today, -1), hour * 60, unit.timezone);
  const [came] = await ctx.db.rows("SELECT 1 FROM import_run WHERE unit_id = ? AND created_at >= ? AND way <> 'DESK' LIMIT 1", [bareId(unit.id), instantText(since)]);
  if (!isMissing({ hour, minuteOfDay: minuteOfDay(ctx.now, unit.timezone), cameSinceYesterday: came !== undefined })) return;
  await inTransaction(ctx, async (tx) => {
    const told = await tx.db.run(`${insertIgnore()} import_delivery (unit_id, mark, created_at) VALUES (?, ?, ?)`, [bareId(unit.id), `nothing ${today}`, instantText(tx.now)]);
    if (told > 0) publish(tx, 'import.came', unit.id, { runId: null, unitId: unit.id, state: 'MISSING', day: today });
  });
}

/** Takes what other systems lay into DATA_DIR/inbox/<code of the unit>, and tells when nothing comes. */
export const inboxJob: Job = {
  name: 'import.inbox',
  everyMs: 5_000,
  exclusive: true,
  run: async (ctx) => {
    for (const unit of (await orgTree(ctx.app)).units) {
      if (!unit.active || unit.type === 'REGION' || unit.type === 'GROUP' || !FOLDER_NAME.test(unit.code)) continue;
      const folder = inboxOf(ctx.app, unit.code);
      for (const file of await filesIn(folder)) await takeFile(ctx, unit.id, folder, file);
      if (unit.type === 'DEALER') await tellMissing(ctx, unit);
    }
    return false;
  },
};
