import { startOfDay } from '@dealercare/domain/time/zone';
import { addDays, addMonths, type LocalDate } from '@dealercare/domain/time/local-date';
import type { App } from '../platform/context.js';
import { bareId, wireId } from '../platform/ids.js';
import { acts } from './complaint-acts.js';
import { graveMatters, matters, type Matter } from './complaint-matters.js';
import { offered, ways } from './complaint-ways.js';
import { play, type Story } from './player.js';
import type { Chance } from './random.js';
import type { DemoIds } from './seed-organisation.js';
import { staff, Storyteller, type Line } from './storyteller.js';

const ZONE = 'Asia/Shanghai';
const MONTHS_BACK = 12;
const CASES_A_MONTH = 2;
const MINUTE_MS = 60_000;

async function tellHistory(teller: Storyteller, chance: Chance, today: LocalDate): Promise<void> {
  for (let month = MONTHS_BACK; month >= 1; month -= 1) {
    for (const dealer of Object.keys(staff)) {
      for (let index = 0; index < CASES_A_MONTH; index += 1) {
        const day = addDays(addMonths(today, -month), chance.whole(0, 20));
        const at = new Date(startOfDay(day, ZONE).getTime() + chance.whole(9 * 60, 16 * 60) * MINUTE_MS);
        const matter = chance.pick(matters);
        const desk = teller.deskId(dealer);
        const way = dealer === 'd5' || chance.percent(70) ? ways.kept(matter, desk, chance.whole(3, 5)) : chance.percent(60) ? ways.late(matter, desk) : ways.region(matter, desk);
        await teller.tell(dealer, at, matter, way);
      }
    }
  }
}

/** One case in each state of its clocks and on each rung, as they stand at this moment. */
async function tellPresent(teller: Storyteller): Promise<void> {
  const at = (index: number): Matter => matters[index % matters.length]!;
  const desk = teller.deskId('d1');
  const tell = async (dealer: string, minutesAgo: number, matter: Matter, lines: readonly Line[] = []): Promise<void> => teller.tell(dealer, await teller.ago(dealer, minutesAgo), matter, lines);
  await tell('d1', 20, at(0));
  await tell('d1', 105, at(1));
  await tell('d1', 150, at(3));
  await tell('d1', 200, at(4), [[25, 'owner', acts.contact], [60, 'owner', acts.investigate(at(4))]]);
  await tell('d1', 700, at(2), [[40, 'owner', acts.contact], [100, 'owner', acts.investigate(at(2))], ...offered(at(2), 300, desk)]);
  await tell('d1', 900, at(6), [[30, 'owner', acts.contact], [90, 'owner', acts.investigate(at(6))], ...offered(at(6), 200, desk), [320, 'owner', acts.accept]]);
  await tell('d1', 1500, at(7), [...ways.kept(at(7), desk, 5).slice(0, -1)]);
  await tell('d1', 300, at(8), [[20, 'owner', acts.contact], [60, 'owner', acts.investigate(at(8))], [90, 'owner', acts.pause]]);
  await tell('d1', 2600, at(9), [...ways.kept(at(9), desk, 3), [1900, 'owner', acts.reopen]]);
  await tell('d1', 2400, at(10), [[30, 'owner', acts.contact], [120, 'boss', acts.judgeInvalid]]);
  await tell('d1', 35, graveMatters[0]!);
  await tell('d2', 170, at(11), [...ways.region(at(11), teller.deskId('d2')).slice(0, 4)]);
  await tell('d2', 420, at(5), [...ways.region(at(5), teller.deskId('d2')).slice(0, 6)]);
  await tell('d3', 900, at(3), [...ways.region(at(3), teller.deskId('d3')).slice(0, 10)]);
  await tell('d3', 60, at(6), [[20, 'owner', acts.missedContact]]);
  await tell('d4', 330, at(1));
  await tell('d4', 1200, graveMatters[1]!, [[20, 'owner', acts.contact], [60, 'owner', acts.investigate(graveMatters[1]!)], [90, 'region', acts.acceptLevel], [100, 'region', acts.contactLevel], [130, 'region', acts.passUp]]);
  await tell('d5', 260, at(4));
  await teller.tellExternal(240, 'TS-20260001', at(0), []);
  await teller.tellExternal(500, 'TS-20260002', at(10), [[120, acts.dispatch(teller.ids.units.get('d1')!)]]);
}

/** Complaints at every level and clock state, and a year of ended ones behind them, all through the services that the portal uses. */
export async function seedComplaints(app: App, ids: DemoIds, chance: Chance, today: LocalDate): Promise<Story[]> {
  const rows = await app.database.read.rows("SELECT dealer_id, id FROM customer WHERE kind = 'PERSON' ORDER BY id");
  const customers = new Map<string, string[]>();
  for (const [dealer, id] of rows) {
    const key = [...ids.units].find(([, unitId]) => bareId(unitId) === dealer)![0];
    customers.set(key, [...customers.get(key) ?? [], wireId('cus', String(id))]);
  }
  const now = app.time.now();
  const teller = new Storyteller(app, ids, chance, now, customers);
  await tellHistory(teller, chance, today);
  await tellPresent(teller);
  await play(app, teller.acts, now);
  return [...new Set(teller.acts.map(({ story }) => story))];
}
