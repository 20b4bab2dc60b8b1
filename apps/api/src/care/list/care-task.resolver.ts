import { clockText } from '@dealercare/domain/time/zone';
import { Ctx as Context, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer } from '../../customer/customer.entity.js';
import { customerById } from '../../customer/customer-by-id.js';
import { ContactLog } from '../../messaging/contact-log.entity.js';
import { contactsOfTask } from '../../messaging/contact-log.service.js';
import { staffName } from '../../messaging/staff-name.js';
import { OrgUnit } from '../../organisation/org-unit.entity.js';
import { unitById } from '../../organisation/organisation.service.js';
import type { Ctx } from '../../platform/context.js';
import { RepairOrder } from '../../vehicle/repair-order.entity.js';
import { Vehicle } from '../../vehicle/vehicle.entity.js';
import { orderById, ordersOfVehicle, vehicleById } from '../../vehicle/vehicle.service.js';
import { CallScript, scriptOf } from '../call/call-script.js';
import { CareTask } from '../task/care-task.entity.js';
import { allowedActions } from './allowed-actions.js';
import { TaskRule, TaskStep, TaskWhy } from './list-types.js';
import { ruleNames } from './rule-names.js';
import { guestsOf, taskById } from './task-list.js';
import type { ListedTask } from './task-row.js';

type Resolved<T> = T | null | Promise<T | null>;

@Resolver(() => CareTask)
export class CareTaskResolver {
  @FieldResolver(() => OrgUnit, { description: 'The dealer who cares for the customer.' })
  dealer(@Root() task: CareTask, @Context() ctx: Ctx): Promise<OrgUnit | null> {
    return unitById(ctx, task.dealerId);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'Null where the reader may not see customers.' })
  customer(@Root() task: ListedTask, @Context() ctx: Ctx): Resolved<Customer> {
    return task.listedCustomer === undefined ? customerById(ctx, task.customerId) : task.listedCustomer;
  }

  @FieldResolver(() => Vehicle, { nullable: true, description: 'Null where it is about no car, such as a greeting.' })
  vehicle(@Root() task: ListedTask, @Context() ctx: Ctx): Resolved<Vehicle> {
    if (task.listedVehicle !== undefined) return task.listedVehicle;
    return task.vehicleId ? vehicleById(ctx, task.vehicleId) : null;
  }

  @FieldResolver(() => RepairOrder, { nullable: true, description: 'The order it is about, else the last one of the car.' })
  async order(@Root() task: CareTask, @Context() ctx: Ctx): Promise<RepairOrder | null> {
    if (task.orderId) return orderById(ctx, task.orderId);
    return task.vehicleId ? (await ordersOfVehicle(ctx, task.vehicleId))?.[0] ?? null : null;
  }

  @FieldResolver(() => TaskRule, { nullable: true, description: 'Null for data-quality work, which no rule plans.' })
  rule(@Root() task: CareTask): TaskRule | null {
    return ruleNames(task.ruleCode);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of the member of staff who is to do it.' })
  assigneeName(@Root() task: CareTask, @Context() ctx: Ctx): Resolved<string> {
    return task.assigneeId ? staffName(ctx, task.assigneeId) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who is to do it, `usr_`; null: whoever takes it from the list.' })
  assigneeId(@Root() task: CareTask): string | null {
    return task.assigneeId;
  }

  @FieldResolver(() => [TaskStep], { description: 'What happens on which day, in order; steps that are left out stand in `why`.' })
  steps(@Root() task: CareTask): TaskStep[] {
    const clock = (minutes: number | null): string | null => (minutes === null ? null : clockText(minutes));
    return task.steps.map((step) => (step.when === 'DAY'
      ? { channel: step.channel, when: step.when, date: step.date, from: clock(step.from), until: clock(step.until) }
      : { channel: step.channel, when: step.when, date: null, from: null, until: null }));
  }

  @FieldResolver(() => TaskWhy, { description: 'Why it is as it is: reasons, where it was moved from, steps that are left out.' })
  why(@Root() task: CareTask): TaskWhy {
    const { suppressReason, cancelCause, moved, wantedT, t, capRule, smsOnly, droppedSteps, endReason } = task;
    return { suppressReason, cancelCause, moved, movedFrom: wantedT === t ? null : wantedT, capRule, smsOnly, droppedSteps, endReason };
  }

  @FieldResolver(() => String, { description: 'NONE, WAITING, SENT or FAILED: how far its SMS is.' })
  sms(@Root() task: CareTask): string {
    return task.smsState;
  }

  @FieldResolver(() => CallScript, { nullable: true, description: 'What to say; null for tasks without a call.' })
  script(@Root() task: CareTask, @Context() ctx: Ctx): Promise<CallScript | null> {
    return scriptOf(ctx, task);
  }

  @FieldResolver(() => [ContactLog], { description: 'The tries and messages so far, newest first.' })
  async attempts(@Root() task: CareTask, @Context() ctx: Ctx): Promise<ContactLog[]> {
    return await contactsOfTask(ctx, task.id) ?? [];
  }

  @FieldResolver(() => [CareTask], { description: 'Topics of other tasks that are told in this call, each with its own outcome (C8).' })
  async topics(@Root() task: CareTask, @Context() ctx: Ctx): Promise<CareTask[]> {
    return await guestsOf(ctx, task.id) ?? [];
  }

  @FieldResolver(() => CareTask, { nullable: true, description: 'The task in whose call it is told.' })
  mergedInto(@Root() task: CareTask, @Context() ctx: Ctx): Resolved<CareTask> {
    return task.mergedIntoId ? taskById(ctx, task.mergedIntoId) : null;
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do with it now: START_CALL, RECORD_CALL, FINISH_FOLLOW_UP, CANCEL, ASSIGN, RESOLVE.' })
  allowedActions(@Root() task: CareTask, @Context() ctx: Ctx): string[] {
    return allowedActions(ctx, task);
  }
}
