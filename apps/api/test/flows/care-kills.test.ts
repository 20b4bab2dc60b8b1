import { expect, test } from 'vitest';
import { useKit } from '../kit/kit.js';
import { buildCustomer, buildPolicy, buildVehicle } from '../kit/care.js';
import { killPlanners, killSenders, parallelPlanners } from '../kit/kills.js';
import { buildGroup } from '../kit/people.js';
import { runPlan } from '../../src/care/plan/plan.service.js';
import { systemContext } from '../../src/platform/system-context.js';

const MINUTES = 60_000;
/** On SQLite one process holds the file (rulings 24): there planners meet in its queue only. */
const onServer = process.env['TEST_DATABASE'] !== 'sqlite';
const kit = useKit();

test('R1: kills of the sending worker lose and double nothing', () => killSenders({ messages: 60, kills: 5 }), 5 * MINUTES);

test('R1: kills of the planner change nothing in what is planned', () => killPlanners({ customers: 60, kills: 5 }), 5 * MINUTES);

if (onServer) test('R2: three planners at once, one task a key', () => parallelPlanners({ customers: 60, planners: 3 }), 5 * MINUTES);

test('R2: two planners in one process write each task once', async () => {
  const { d1 } = await buildGroup(kit);
  kit.timeIs('2026-03-01 00:40');
  for (let index = 0; index < 20; index += 1) {
    const vehicleId = await buildVehicle(kit, d1, await buildCustomer(kit, d1, { solarBirthday: '1990-03-12' }));
    await buildPolicy(kit, d1, vehicleId, '2026-04-15');
  }
  const ctx = () => systemContext(kit.app, 'test');
  await Promise.all([runPlan(ctx(), d1, '2026-03-01', null), runPlan(ctx(), d1, '2026-03-01', null)]);
  const [row] = await kit.app.database.read.rows('SELECT COUNT(*), COUNT(DISTINCT dedupe_key), SUM(caps_pending) FROM care_task');
  expect(row!.map(Number)).toEqual([40, 40, 0]);
});
