import type { CapUnit, ContactHistory, PastContact } from '@dealercare/domain/care/cap-unit';
import { isConsentReason } from '@dealercare/domain/care/kept-steps';
import type { CapClass } from '@dealercare/domain/care/rule';
import { addDays } from '@dealercare/domain/time/local-date';
import { In } from 'typeorm';
import type { Ctx } from '../../platform/context.js';
import { inList } from '../../platform/database/database.js';
import { grouped } from '../../platform/loader.js';
import { CareTask } from '../task/care-task.entity.js';
import { hasChannel } from '../task/task-days.js';
import type { CaringDealer } from './planning-dealer.js';

/** Not begun, or waiting for another try: these the caps look at. Calls that are being made are history already. */
const UNITS = ['PLANNED', 'DEFERRED', 'READY', 'PENDING', 'ASSIGNED', 'RETRY'] as const;
const LONGEST_CAP_DAYS = 365;
const birthdays = new Set(['SOLAR_BIRTHDAY', 'LUNAR_BIRTHDAY']);

/** Made ready or tried already: it keeps its place. */
export const isSettled = ({ status, tries }: CareTask): boolean => status === 'READY' || (status === 'DEFERRED' && tries > 0);

/** A stored task as the caps see it. */
export function unitOf(task: CareTask, dealer: CaringDealer): CapUnit {
  const rule = dealer.rules.get(task.ruleCode);
  const { t, windowFrom, windowTo, earliestT, latestT, steps, droppedSteps, capClass, priority, ruleCode, smsOnly } = task;
  return {
    id: task.dedupeKey, dealerId: task.dealerId, ruleCode, capClass, priority, t, windowFrom, windowTo, earliestT, latestT,
    hasCall: hasChannel(steps, 'PHONE'), hasSms: hasChannel(steps, 'SMS'), hasSurvey: task.kind === 'FOLLOW_UP',
    refusedChannels: droppedSteps.filter(({ reason }) => isConsentReason(reason)).map(({ channel }) => channel),
    mergeable: rule?.mergeable ?? false, alwaysGuest: rule?.trigger.kind === 'CAMPAIGN', isBirthday: birthdays.has(rule?.trigger.kind ?? ''),
    redAlert: false, settled: isSettled(task), smsOnly,
  };
}

/** All open units of some persons at every dealer of their group, by person. */
export async function unitsOfPersons(ctx: Ctx, personKeys: readonly string[]): Promise<Map<string, CareTask[]>> {
  const tasks = await ctx.db.manager.find(CareTask, {
    where: { personKey: In([...personKeys]), workState: In(['OPEN', 'WAITING']), status: In([...UNITS]) }, order: { personKey: 'ASC', id: 'ASC' },
  });
  return grouped(tasks.filter(({ kind }) => kind !== 'DATA_QUALITY'), ({ personKey }) => personKey);
}

/**
 * Contacts of persons that count: tasks running or done (CAP-1), and contacts of other rooms in the one ledger that belong to no task
 * (C2). `since` is the first day that any cap can reach back to.
 */
export async function historyOfPersons(ctx: Ctx, personKeys: readonly string[], today: string): Promise<Map<string, (PastContact & { taskId: string | null })[]>> {
  const list = inList(personKeys);
  const since = addDays(today, -LONGEST_CAP_DAYS);
  const tasks = await ctx.db.rows(
    `SELECT person_key, cap_class, t, id FROM care_task WHERE person_key IN (${list.sql}) AND t >= ? AND status IN ('IN_PROGRESS', 'DONE') AND sms_only = 0`, [...list.params, since]);
  const others = await ctx.db.rows(
    `SELECT person_key, cap_class, on_day, NULL FROM contact_log WHERE person_key IN (${list.sql}) AND on_day >= ? AND task_id IS NULL AND direction = 'OUT' AND cap_class IN ('INVITE', 'GREETING', 'ALERT')`, [...list.params, since]);
  const contacts = ([...tasks, ...others] as [string, CapClass, string, string | null][]).map(([person, capClass, t, taskId]) => ({ person, capClass, t, taskId }));
  return grouped(contacts, ({ person }) => person);
}

export const historyOf = (contacts: readonly (PastContact & { taskId: string | null })[], complaintOpen: boolean, exceptTask: string | null = null): ContactHistory =>
  ({ contacts: contacts.filter(({ taskId }) => taskId === null || taskId !== exceptTask), complaintOpen });
