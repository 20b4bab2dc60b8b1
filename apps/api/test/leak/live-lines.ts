import { importJob } from '../../src/import/import.job.js';
import { notify } from '../../src/messaging/notify.js';
import { newId } from '../../src/platform/ids.js';
import { register } from '../kit/complaint.js';
import type { Kit } from '../kit/kit.js';
import { asSystem, buildPerson } from '../kit/people.js';
import { listen, type LiveLine } from '../kit/live.js';
import { fillings } from './fillings.js';
import type { Relation } from './matrix.js';
import type { Operation } from './operations.js';
import { shown, type Records } from './records.js';
import { strangersOf } from './relations.js';
import type { Asker, World } from './world.js';

/** What came over each line while things happened at the dealer. */
export interface LiveResult {
  byOwner: { name: string; heard: readonly unknown[] }[];
  byStrangers: { name: string; relation: Relation | null; secrets: string[] }[];
}

/** Nobody's yet: giving it to somebody is news. */
const WAITING = "SELECT id FROM care_task WHERE dealer_id = ? AND work_state <> 'ENDED' AND call_begun_at IS NULL LIMIT 1";
const ASSIGN = 'mutation ($input: AssignTasksInput!) { assignTasks(input: $input) { taskId } }';
const JUDGE = 'mutation ($runId: ID!) { judgeImport(runId: $runId) { id } }';

/** Something of every kind happens at the dealer. */
async function something(kit: Kit, { owner, group }: World, { samples }: Records): Promise<void> {
  await register(owner.client, group.d1, { description: '密新突发', injury: true });
  const [[waiting]] = await kit.app.database.read.rows(WAITING, [group.d1.slice(-26)]) as [[string]];
  const colleague = await buildPerson(kit, 'CARE_SPECIALIST', group.d1);
  await owner.client.ask(ASSIGN, { input: { taskIds: [`tsk_${waiting}`], assigneeId: colleague.id } });
  await owner.client.send(JUDGE, { runId: samples.get('imp') });
  const notice = { onceKey: newId('evt'), kind: 'CASE_ESCALATED', params: { number: 'TS-D1-密' }, subjectId: samples.get('cmp')! };
  await asSystem(kit, (tx) => notify(tx, [owner.client.person.id], notice));
  await kit.run(importJob);
}

/** Opens every subscription for the owner and for all strangers, and lets things happen until the owner has heard on each line. */
export async function listenersAt(kit: Kit, world: World, operations: readonly Operation[], records: Records): Promise<LiveResult> {
  const open = (asker: Asker, operation: Operation): LiveLine<unknown> => listen(asker.client, operation.document, fillings(operation, records)[0]);
  const owned = operations.map((operation) => ({ name: operation.name, line: open(world.owner, operation) }));
  const foreign = operations.flatMap((operation) => strangersOf(world).map(({ asker, relation }) => ({ name: operation.name, relation, line: open(asker, operation) })));
  await Promise.all([...owned, ...foreign].map(({ line }) => line.opened));
  for (const { line } of owned) await line.hears(() => something(kit, world, records), () => true);
  const result = {
    byOwner: owned.map(({ name, line }) => ({ name, heard: line.heard })),
    byStrangers: foreign.map(({ name, relation, line }) => ({ name, relation, secrets: shown(JSON.stringify(line.heard), records, '') })),
  };
  for (const { line } of [...owned, ...foreign]) line.close();
  return result;
}
