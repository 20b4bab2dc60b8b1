import { beforeAll, expect, test } from 'vitest';
import { buildVisit, plan, startCall, taskOf, worksAt } from '../../test/kit/care.js';
import { listen } from '../../test/kit/live.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../../test/kit/people.js';
import { notify } from '../messaging/notify.js';

const kit = useKit();
let group: Group;
beforeAll(async () => { group = await buildGroup(kit); });

const CHANGES = 'subscription ($d: ID!) { workListChanged(dealerId: $d) { taskId workState } }';
interface Change { workListChanged: { taskId: string | null; workState: string | null } }

test('a dealer\'s list is live: many at once after planning, one by one while people work; neighbours hear nothing (L6)', async () => {
  const carer = await as(kit, 'CARE_SPECIALIST', group.d1);
  const line = listen<Change>(carer, CHANGES, { d: group.d1 });
  const neighbour = listen<Change>(await as(kit, 'CARE_SPECIALIST', group.d2), CHANGES, { d: group.d2 });
  kit.timeIs('2026-03-02 18:00');
  const more = async (): Promise<void> => {
    await buildVisit(kit, group.d1, '2026-03-02');
    await plan(kit, group.d1);
  };
  expect(await line.hears(more, () => true)).toEqual({ workListChanged: { taskId: null, workState: null } });
  const { customerId } = await buildVisit(kit, group.d1, '2026-03-02');
  await worksAt(kit, '2026-03-05 09:30', group.d1);
  const { task } = await startCall(carer, await taskOf(carer, customerId, 'CR-03'));
  const open = () => carer.ask('{ viewer { id } }');
  expect(await line.hears(open, ({ workListChanged }) => workListChanged.taskId === task.id)).toEqual({ workListChanged: { taskId: task.id, workState: 'OPEN' } });
  expect(neighbour.heard).toEqual([]);
  line.close();
  neighbour.close();
});

test('another dealer\'s list cannot be listened to', async () => {
  const line = listen(await as(kit, 'CARE_SPECIALIST', group.d2), CHANGES, { d: group.d1 });
  expect(await line.refused).toBe('NOT_FOUND');
  line.close();
});

test('notices arrive at their recipient only', async () => {
  const [me, other] = [await as(kit, 'CARE_MANAGER', group.d1), await as(kit, 'CARE_MANAGER', group.d1)];
  const NOTICES = 'subscription { notificationAdded { kind subjectId } }';
  const [mine, theirs] = [listen<{ notificationAdded: { kind: string } }>(me, NOTICES), listen(other, NOTICES)];
  let count = 0;
  const tell = (): Promise<void> => asSystem(kit, (tx) => notify(tx, [me.person.id], { onceKey: `n${count += 1}`, kind: 'CASE_ESCALATED', params: {}, subjectId: null }));
  expect((await mine.hears(tell, () => true)).notificationAdded.kind).toBe('CASE_ESCALATED');
  expect(theirs.heard).toEqual([]);
  mine.close();
  theirs.close();
});
