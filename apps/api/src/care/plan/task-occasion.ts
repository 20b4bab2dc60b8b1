import { goneCauses, standingOccurrence } from '@dealercare/domain/care/purpose-gone';
import type { Occurrence } from '@dealercare/domain/care/occurrence';
import type { PlanSubject } from '@dealercare/domain/care/plan-facts';
import type { CareRule, RuleOf } from '@dealercare/domain/care/rule';
import { isBuiltTrigger, type BuiltTrigger } from '@dealercare/domain/care/triggers';
import type { Ctx } from '../../platform/context.js';
import { inList } from '../../platform/database/database.js';
import { bareId } from '../../platform/ids.js';
import type { CareTask } from '../task/care-task.entity.js';
import { personFacts } from './person-facts.js';
import type { CaringDealer } from './planning-dealer.js';
import { subjectFacts } from './subject-facts.js';
import { subjectFromRow, subjectSelect, subjectSources, type SubjectRow } from './subject-row.js';

/** A stored task with the facts of today: whom and what it is about, and its occasion; null when that is gone and why. */
export interface TaskOccasion {
  task: CareTask;
  rule: CareRule;
  row: SubjectRow;
  subject: PlanSubject;
  occurrence: Occurrence | null;
  goneCause: NonNullable<CareTask['cancelCause']>;
}

type Known = Pick<CareTask, 'dedupeKey' | 'vehicleId' | 'orderId' | 'customerId'>;

/** The third part of the key: order, policy, year or month of the occasion. */
export const anchorKeyOf = ({ dedupeKey }: Pick<CareTask, 'dedupeKey'>): string => dedupeKey.split('|')[2] ?? '';

/** The id of the row of the rule's source that the task came from. */
const sourceKeys: Readonly<Record<BuiltTrigger, (task: Known) => string | null>> = {
  DELIVERY: ({ vehicleId }) => vehicleId,
  FIRST_MAINTENANCE: ({ vehicleId }) => vehicleId,
  PERIODIC_MAINTENANCE: ({ vehicleId }) => vehicleId,
  INSPECTION_DUE: ({ vehicleId }) => vehicleId,
  SOLAR_BIRTHDAY: ({ customerId }) => customerId,
  LUNAR_BIRTHDAY: ({ customerId }) => customerId,
  ORDER_HANDED_OVER: ({ orderId }) => orderId,
  POLICY_END: anchorKeyOf,
};

const PART = 500;

async function rowsById(ctx: Ctx, dealerId: string, kind: BuiltTrigger, ids: readonly string[]): Promise<Map<string, SubjectRow>> {
  const source = subjectSources[kind];
  const rows = new Map<string, SubjectRow>();
  for (let from = 0; from < ids.length; from += PART) {
    const list = inList(ids.slice(from, from + PART).map(bareId));
    for (const row of await ctx.db.rows(`${subjectSelect(source)} WHERE ${source.dealer} = ? AND ${source.key} IN (${list.sql})`, [bareId(dealerId), ...list.params])) {
      const subject = subjectFromRow(row);
      rows.set(subject.key, subject);
    }
  }
  return rows;
}

async function ofKind<K extends BuiltTrigger>(ctx: Ctx, dealer: CaringDealer, kind: K, tasks: readonly CareTask[]): Promise<TaskOccasion[]> {
  const keyed = tasks.map((task) => ({ task, key: bareId(sourceKeys[kind](task) ?? '') }));
  const rows = await rowsById(ctx, dealer.id, kind, [...new Set(keyed.map(({ key }) => key))].filter(Boolean));
  const found = keyed.flatMap(({ task, key }) => {
    const row = rows.get(key);
    return row ? [{ task, row }] : [];
  });
  const factsOf = await subjectFacts(ctx, dealer.id, kind, found.map(({ row }) => row));
  const subjectOf = await personFacts(ctx, dealer.id, found.map(({ row }) => row), dealer.settings.shieldDays);
  return found.map(({ task, row }) => {
    const rule = dealer.rules.get(task.ruleCode)!;
    const occurrence = standingOccurrence(kind, rule as RuleOf<K>, factsOf(row), anchorKeyOf(task), task.wantedT);
    return { task, rule, row, subject: subjectOf(row), occurrence, goneCause: goneCauses[kind] ?? (rule.followUp ? 'ORDER_REOPENED' : 'RULE_CHANGED') };
  });
}

/** Looks at stored tasks of one dealer again with the facts of today, in a few statements for all of them. */
export async function taskOccasions(ctx: Ctx, dealer: CaringDealer, tasks: readonly CareTask[]): Promise<TaskOccasion[]> {
  const kindOf = (task: CareTask): string => dealer.rules.get(task.ruleCode)?.trigger.kind ?? '';
  const found: TaskOccasion[] = [];
  for (const kind of new Set(tasks.map(kindOf))) {
    if (isBuiltTrigger(kind)) found.push(...await ofKind(ctx, dealer, kind, tasks.filter((task) => kindOf(task) === kind)));
  }
  return found;
}
