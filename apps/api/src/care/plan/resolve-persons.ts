import { resolveCollisions } from '@dealercare/domain/care/cap';
import { isCallableDay } from '@dealercare/domain/care/callable-days';
import type { CapDecision } from '@dealercare/domain/care/cap-unit';
import { isDayStep, type PlannedStep } from '@dealercare/domain/care/planned-step';
import { addDays, daysBetween, earlier } from '@dealercare/domain/time/local-date';
import type { TxCtx } from '../../platform/context.js';
import type { CareTask } from '../task/care-task.entity.js';
import { hasChannel, instantsOf, workStateOf } from '../task/task-days.js';
import { updateTasks, type TaskChange } from '../task/update-tasks.js';
import { shieldsOf } from './person-facts.js';
import { historyOf, historyOfPersons, unitOf, unitsOfPersons } from './person-units.js';
import { dealersOnce, type CaringDealer } from './planning-dealer.js';

const shifted = (steps: readonly PlannedStep[], days: number): PlannedStep[] => steps.map((step) => (isDayStep(step) ? { ...step, date: addDays(step.date, days) } : step));

/** What a decision of the caps changes in a stored task (T2 to T4). */
function changesOf(task: CareTask, decision: CapDecision, hostId: string | null, dealer: CaringDealer, now: Date): Partial<CareTask> {
  const settled = { capsPending: false };
  switch (decision.kind) {
    case 'KEEP': return settled;
    case 'MOVE': {
      const steps = shifted(task.steps, daysBetween(task.t, decision.t));
      const days = { ...task, t: decision.t, steps };
      return { ...settled, t: decision.t, windowFrom: earlier(task.windowFrom, decision.t), steps, moved: 'LATER', capRule: decision.rule, ...instantsOf(days, dealer) };
    }
    case 'MERGE': return { ...settled, status: 'MERGED', workState: 'WAITING', mergedIntoId: hostId, capRule: decision.rule, wakeAt: null };
    case 'SMS_ONLY': {
      const steps = task.steps.filter(({ channel }) => channel !== 'PHONE');
      return { ...settled, smsOnly: true, steps, hasCall: hasChannel(steps, 'PHONE'), workState: workStateOf(steps), capRule: decision.rule, ...instantsOf({ ...task, steps }, dealer) };
    }
    case 'SUPPRESS': return {
      ...settled, status: 'SUPPRESSED', suppressReason: decision.reason, capRule: decision.rule,
      ...(decision.reason === 'COMPLAINT' ? { workState: 'WAITING', wakeAt: task.endsAt } : { workState: 'ENDED', endedAt: now, wakeAt: null }),
    } as Partial<CareTask>;
  }
}

/** A shielded follow-up is no suppressed care task: it stays, and its call is refused until the case has ended (INV-16). */
const isFollowUpUnderComplaint = (task: CareTask, decision: CapDecision): boolean => task.kind === 'FOLLOW_UP' && decision.kind === 'SUPPRESS';

/**
 * Lets the caps speak over everything that is planned for some persons, at all dealers of their group (DT-CAP, INV-18). Asked again it
 * changes nothing. Answers how many tasks were moved, merged, cut to their SMS or suppressed.
 */
export async function resolvePersons(tx: TxCtx, personKeys: readonly string[]): Promise<number> {
  if (personKeys.length === 0) return 0;
  const dealers = dealersOnce(tx);
  const unitsBy = await unitsOfPersons(tx, personKeys);
  const callers = new Map<string, CaringDealer>();
  for (const task of [...unitsBy.values()].flat()) callers.set(task.dealerId, await dealers(task.dealerId));
  const today = [...callers.values()].map((dealer) => dealer.today).sort()[0];
  if (today === undefined) return 0;
  const history = await historyOfPersons(tx, personKeys, today);
  const shields = await shieldsOf(tx, personKeys, 0);
  const changes: TaskChange[] = [];
  for (const [person, tasks] of unitsBy) {
    changes.push(...personChanges(tasks, historyOf(history.get(person) ?? [], shields.get(person)?.open ?? false), callers, tx.now));
  }
  await updateTasks(tx, changes);
  return changes.filter((change) => Object.keys(change.changes).length > 1).length;
}

function personChanges(tasks: readonly CareTask[], history: ReturnType<typeof historyOf>, callers: ReadonlyMap<string, CaringDealer>, now: Date): TaskChange[] {
  const units = tasks.map((task) => unitOf(task, callers.get(task.dealerId)!));
  // One person, one count: the caps of the dealer that is asked first; dealers of a group share them.
  const policy = callers.get(tasks[0]!.dealerId)!.caps;
  const decisions = resolveCollisions(units, history, (dealerId, day) => isCallableDay(callers.get(dealerId)!, day), policy);
  const byKey = new Map(tasks.map((task) => [task.dedupeKey, task]));
  return tasks.flatMap((task): TaskChange[] => {
    const decision = decisions.get(task.dedupeKey) ?? { kind: 'KEEP' as const };
    const kept = decision.kind === 'KEEP' || isFollowUpUnderComplaint(task, decision);
    if (kept && !task.capsPending) return [];
    const hostId = decision.kind === 'MERGE' ? byKey.get(decision.hostId)?.id ?? null : null;
    const changes = changesOf(task, kept ? { kind: 'KEEP' } : decision, hostId, callers.get(task.dealerId)!, now);
    return [{ id: task.id, version: task.version, changes }];
  });
}
