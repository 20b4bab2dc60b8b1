import { localDateOf } from '@dealercare/domain/time/zone';
import type { LocalDate } from '@dealercare/domain/time/local-date';
import { advanceJob } from '../care/advance/advance.job.js';
import { forgetOrgTree } from '../organisation/org-tree.js';
import { forgetCalendar } from '../calendar/calendar-state.js';
import type { App, Ctx, TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { runJob } from '../platform/jobs/runner.js';
import { systemContext } from '../platform/system-context.js';
import { inTransaction } from '../platform/transaction.js';
import { recountFigures } from '../report/recount-figures.js';
import { seedDemoKey } from './demo-key.js';
import { units } from './group.js';
import type { Story } from './player.js';
import { Chance } from './random.js';
import { seedCare } from './seed-care.js';
import { seedComplaints } from './seed-complaints.js';
import { seedFiles } from './seed-files.js';
import { seedOrganisation, type DemoIds } from './seed-organisation.js';

const SEED = 20_260_302;
const UNREAD_MS = 86_400_000;
const dealers = units.filter(({ type }) => type === 'DEALER');

/** Whether the database is still empty, so that a second start keeps what people did in the demo. */
async function isEmpty(app: App): Promise<boolean> {
  return (await app.database.read.rows('SELECT 1 FROM org_unit LIMIT 1')).length === 0;
}

async function seedGroup(system: Ctx, chance: Chance, today: LocalDate): Promise<DemoIds> {
  const ids = await inTransaction(system, async (tx) => {
    const made = await seedOrganisation(tx, today);
    await seedDemoKey(tx, made.units.get('maker')!);
    return made;
  });
  forgetOrgTree(system.app);
  forgetCalendar(system.app);
  for (const [index, dealer] of dealers.entries()) {
    const place = { dealerId: ids.units.get(dealer.key)!, makerId: ids.units.get('maker')! };
    await inTransaction(system, (tx) => seedFiles(tx, chance, dealer, place, today, (index + 1) * 10_000));
  }
  return ids;
}

/** People of the demo have read what is older than a day: the bell tells of what is new. */
async function readOldNotifications(tx: TxCtx): Promise<void> {
  await tx.db.run('UPDATE notification SET read_at = created_at WHERE created_at < ?', [instantText(new Date(tx.now.getTime() - UNREAD_MS))]);
}

/** The demo's group as it stands today: the same on every machine, relative to the day on which it is made. */
export async function seedDemo(app: App): Promise<readonly Story[]> {
  const system = systemContext(app, 'demo');
  const today = localDateOf(system.now, 'Asia/Shanghai');
  const chance = new Chance(SEED);
  const ids = await seedGroup(system, chance, today);
  for (const { key } of dealers) await seedCare(app, chance, ids.units.get(key)!, today);
  const stories = await seedComplaints(app, ids, chance, today);
  while (await runJob(app, advanceJob));
  // The demo's past was partly written past the services.
  await inTransaction(system, recountFigures);
  await inTransaction(system, readOldNotifications);
  return stories;
}

/** Fills an empty database; false when there was something already. */
export async function prepareDemo(app: App): Promise<boolean> {
  if (!await isEmpty(app)) return false;
  await seedDemo(app);
  return true;
}
