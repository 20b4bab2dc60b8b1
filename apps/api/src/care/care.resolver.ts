import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as Context, Field, FieldResolver, ID, Info, Mutation, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Customer } from '../customer/customer.entity.js';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { liveEvents, type Heard } from '../platform/graphql/live-events.js';
import type { LiveCtx } from '../platform/graphql/live.js';
import { connectionOf, type Connection } from '../platform/paging/connection.js';
import { requireDealer } from '../platform/scope.js';
import { assignTasks, TaskResult } from './call/assign.js';
import { startCall } from './call/begin-call.js';
import { AssignTasksInput, CancelTaskInput, RecordCallInput, ResolveDataTaskInput, StartCallInput } from './call/call-inputs.js';
import { cancelTask } from './call/cancel.js';
import { resolveDataTask } from './call/data-quality.js';
import { recordCall } from './call/record-call.js';
import { CareTaskArgs, WorkListArgs } from './list/list-inputs.js';
import { WorkListChange, WorkListCounts } from './list/list-types.js';
import { listTasks, openTask, openTasksOf } from './list/task-list.js';
import { workList, workListCounts } from './list/work-list.js';
import { CareTask } from './task/care-task.entity.js';

const CareTaskConnection = connectionOf(CareTask, 'CareTask', 'care:read');

@Can('care:work')
@ObjectType({ simpleResolvers: true, description: 'A call that has begun.' })
class StartedCall {
  @Field(() => CareTask, { description: 'The task in its new state, with the version for recordCall.' }) task!: CareTask;
  @Field(() => String, { description: 'The number to dial, in the clear; showing it stands in the audit.' }) phone!: string;
}

@Can('care:work')
@ObjectType({ simpleResolvers: true, description: 'A recorded call, and where the work goes on.' })
class CallRecorded {
  @Field(() => CareTask, { description: 'The task in its new state.' }) task!: CareTask;
  @Field(() => ID, { nullable: true, description: 'The next task of today\'s list; null when it is done.' }) next!: string | null;
}

const CHANGES = ['care-task.changed', 'care-tasks.planned', 'care-tasks.advanced'];

async function* changesOf(ctx: LiveCtx, dealerId: string): AsyncGenerator<Heard> {
  requireDealer(ctx, 'care:read', dealerId);
  for await (const heard of liveEvents(ctx, CHANGES, 'care:read')) if (heard.event.dealerId === dealerId) yield heard;
}

@Resolver()
export class CareResolver {
  @Can('care:read')
  @Query(() => CareTaskConnection, { description: 'Today\'s work in due order: what somebody has to do.' })
  workList(@Args(() => WorkListArgs) args: WorkListArgs, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<Connection<CareTask>> {
    return workList(ctx, args, info);
  }

  @Can('care:read')
  @Query(() => WorkListCounts, { description: 'How many tasks the parts of the work list hold.' })
  workListCounts(
    @Arg('dealerId', () => ID, { nullable: true, description: 'One dealer, `org_`; all in reach when left out.' }) dealerId: string | null,
    @Arg('mine', () => Boolean, { defaultValue: false, description: 'Only what is assigned to the viewer.' }) mine: boolean,
    @Context() ctx: Ctx,
  ): Promise<WorkListCounts> {
    return workListCounts(ctx, dealerId, mine);
  }

  @Can('care:read')
  @Query(() => CareTaskConnection, { description: 'Care tasks of any state, for pages and for the figures that open the list behind them.' })
  careTasks(@Args(() => CareTaskArgs) args: CareTaskArgs, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<Connection<CareTask>> {
    return listTasks(ctx, args, info);
  }

  @Can('care:read')
  @Query(() => CareTask, { description: 'One task with its steps, tries and script; NOT_FOUND outside the reader\'s scope.' })
  careTask(@Arg('id', () => ID, { description: 'The `tsk_` id of the task.' }) id: string, @Context() ctx: Ctx): Promise<CareTask> {
    return openTask(ctx, id);
  }

  @Can('care:work')
  @Mutation(() => StartedCall, { description: 'Begins a call and shows the number to the caller.' })
  startCall(
    @Arg('input', () => StartCallInput, {
      description: 'Refused also with MOVE_NOT_ALLOWED, OUTSIDE_CALL_HOURS, CARE_SHIELDED, CONTACT_NOT_ALLOWED, NUMBER_MISSING_FOR_CALL, TRIES_USED, '
        + 'SMS_FIRST, NOT_DUE_YET, WINDOW_ENDED.',
    }) input: StartCallInput,
    @Context() ctx: TxCtx,
  ): Promise<StartedCall> {
    return startCall(ctx, input);
  }

  @Can('care:work')
  @Mutation(() => CallRecorded, { description: 'Records how a call went; a follow-up in which the customer was reached ends by finishFollowUp.' })
  recordCall(
    @Arg('input', () => RecordCallInput, {
      description: 'Refused also with CALL_NOT_BEGUN, OUTCOME_NOT_FITTING, APPOINTMENT_ANSWER_REQUIRED, TIME_IS_PAST, TOPIC_UNKNOWN, '
        + 'WINDOW_ENDED.',
    }) input: RecordCallInput,
    @Context() ctx: TxCtx,
  ): Promise<CallRecorded> {
    return recordCall(ctx, input);
  }

  @Can('care:assign')
  @Mutation(() => [TaskResult], { description: 'Gives tasks to somebody; an answer for each.' })
  assignTasks(
    @Arg('input', () => AssignTasksInput, { description: 'Each task for itself: MOVE_NOT_ALLOWED once it has ended or its call has begun, ASSIGNEE_NOT_FITTING, NOT_FOUND.' }) input: AssignTasksInput,
    @Context() ctx: TxCtx,
  ): Promise<TaskResult[]> {
    return assignTasks(ctx, input);
  }

  @Can('care:work')
  @Mutation(() => CareTask, { description: 'Ends a task whose purpose is gone.' })
  cancelTask(
    @Arg('input', () => CancelTaskInput, { description: 'Refused also with MOVE_NOT_ALLOWED once it has ended or in a call, STOP_REASON_NOT_FITTING.' }) input: CancelTaskInput,
    @Context() ctx: TxCtx,
  ): Promise<CareTask> {
    return cancelTask(ctx, input);
  }

  @Can('care:work')
  @Mutation(() => CareTask, { description: 'A file was put right, such as a wrong number.' })
  resolveDataTask(
    @Arg('input', () => ResolveDataTaskInput, { description: 'Refused also with MOVE_NOT_ALLOWED for any other kind of task, or once it has ended.' }) input: ResolveDataTaskInput,
    @Context() ctx: TxCtx,
  ): Promise<CareTask> {
    return resolveDataTask(ctx, input);
  }

  @Can('care:read')
  @Subscription(() => WorkListChange, {
    description: 'Changes of a dealer\'s work list, as they come.',
    subscribe: ({ args, context }: { args: { dealerId: string }; context: LiveCtx }) => changesOf(context, args.dealerId),
  })
  workListChanged(@Root() { event }: Heard, @Arg('dealerId', () => ID, { description: 'The dealer whose list is shown, `org_`.' }) _dealerId: string): WorkListChange {
    const { taskId, workState } = event.payload;
    return { taskId: typeof taskId === 'string' ? taskId : null, workState: typeof workState === 'string' ? workState as WorkListChange['workState'] : null };
  }
}

/** What the care room knows of a customer. */
@Resolver(() => Customer)
export class CustomerTasksResolver {
  @Can('care:read')
  @FieldResolver(() => [CareTask], { description: 'What is still to be done with the customer, next first.' })
  async openTasks(@Root() customer: Customer, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<CareTask[]> {
    return await openTasksOf(ctx, customer.id, info) ?? [];
  }
}
