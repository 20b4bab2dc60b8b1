import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { CodeCondition, DayCondition, IdCondition, InstantCondition } from '../../platform/filter/conditions.js';
import { filterBranch, type FilterFields, type FilterTree } from '../../platform/filter/filter.js';
import { meanings } from '../../platform/graphql/meanings.js';
import { PageArgs } from '../../platform/paging/connection.js';

export const WorkListPartEnum = { OVERDUE: 'OVERDUE', DUE: 'DUE', NEXT: 'NEXT', ALL: 'ALL' } as const;
registerEnumType(WorkListPartEnum, {
  name: 'WorkListPart',
  description: 'The parts of the work list by day.',
  valuesConfig: meanings({
    OVERDUE: 'From an earlier day and still within its window.',
    DUE: 'On today\'s day of the dealer.',
    NEXT: 'On a later day.',
    ALL: 'All three together.',
  }),
});
export type WorkListPart = keyof typeof WorkListPartEnum;

export const CareTaskOrderEnum = { DUE: 'DUE', T: 'T', ENDED: 'ENDED', NEWEST: 'NEWEST' } as const;
registerEnumType(CareTaskOrderEnum, {
  name: 'CareTaskOrder',
  description: 'By what a list of tasks is ordered.',
  valuesConfig: meanings({
    DUE: 'By the instant at which it is due, first things first.',
    T: 'By its day T.',
    ENDED: 'The last ended first; ended ones only.',
    NEWEST: 'The last planned first.',
  }),
});
export type CareTaskOrder = keyof typeof CareTaskOrderEnum;

@ArgsType()
export class WorkListArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'One dealer; all in reach when left out.' }) dealerId?: string | null;
  @Field(() => WorkListPartEnum, { defaultValue: 'ALL', description: 'Which days.' }) part!: WorkListPart;
  @Field(() => Boolean, { defaultValue: false, description: 'Only what is assigned to the viewer.' }) mine!: boolean;
}

@InputType({ description: 'Care tasks by what is known of them; every given part must hold.' })
export class CareTaskFilter implements FilterTree {
  @Field(() => [CareTaskFilter], filterBranch.and) and?: CareTaskFilter[] | null;
  @Field(() => [CareTaskFilter], filterBranch.or) or?: CareTaskFilter[] | null;
  @Field(() => CareTaskFilter, filterBranch.not) not?: CareTaskFilter | null;
  @Field(() => IdCondition, { nullable: true, description: 'The dealer whose task it is.' }) dealer?: IdCondition | null;
  @Field(() => IdCondition, { nullable: true, description: 'The person who is contacted.' }) customer?: IdCondition | null;
  @Field(() => IdCondition, { nullable: true, description: 'The car that it is about; `isNull: true` finds those about no car.' }) vehicle?: IdCondition | null;
  @Field(() => IdCondition, { nullable: true, description: 'Who is to do it; `isNull: true` finds tasks that nobody has.' }) assignee?: IdCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `CareTaskKind`.' }) kind?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `CareTaskStatus`.' }) status?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `WorkState`.' }) workState?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Codes of care rules, such as CR-21.' }) ruleCode?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Why it is not done, such as COMPLAINT, CONSENT or CAP (T4).' }) suppressReason?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'What came of it, as in `CareTask.outcome`.' }) outcome?: CodeCondition | null;
  @Field(() => DayCondition, { nullable: true, description: 'T: the call day, or the send day of a single message.' }) t?: DayCondition | null;
  @Field(() => DayCondition, { nullable: true, description: 'The last day on which it may be done.' }) windowTo?: DayCondition | null;
  @Field(() => InstantCondition, { nullable: true, description: 'When it ended, whichever way.' }) endedAt?: InstantCondition | null;
  @Field(() => Boolean, { nullable: true, description: 'Planned late, after an outage or an import.' }) late?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Ended after T, or missed.' }) endedLate?: boolean | null;
}

export const taskFilterFields: FilterFields = {
  dealer: { kind: 'id', column: 't.dealer_id', prefix: 'org' },
  customer: { kind: 'id', column: 't.customer_id', prefix: 'cus' },
  vehicle: { kind: 'id', column: 't.vehicle_id', prefix: 'veh' },
  assignee: { kind: 'id', column: 't.assignee_id', prefix: 'usr' },
  kind: { kind: 'code', column: 't.kind' },
  status: { kind: 'code', column: 't.status' },
  workState: { kind: 'code', column: 't.work_state' },
  ruleCode: { kind: 'code', column: 't.rule_code' },
  suppressReason: { kind: 'code', column: 't.suppress_reason' },
  outcome: { kind: 'code', column: 't.outcome' },
  t: { kind: 'day', column: 't.t' },
  windowTo: { kind: 'day', column: 't.window_to' },
  endedAt: { kind: 'instant', column: 't.ended_at' },
  late: { kind: 'yesNo', column: 't.late' },
  endedLate: { kind: 'yesNo', column: 't.ended_late' },
};

@ArgsType()
export class CareTaskArgs extends PageArgs {
  @Field(() => CareTaskFilter, { nullable: true, description: 'Left out: everything in reach, ended tasks too.' }) filter?: CareTaskFilter | null;
  @Field(() => CareTaskOrderEnum, { defaultValue: 'DUE', description: 'What stands first.' }) order!: CareTaskOrder;
}
