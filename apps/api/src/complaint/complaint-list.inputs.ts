import { Field, InputType, registerEnumType } from 'type-graphql';
import { CodeCondition, DayCondition, IdCondition, InstantCondition, TextCondition } from '../platform/filter/conditions.js';
import { filterBranch, type FilterFields, type FilterTree } from '../platform/filter/filter.js';
import { meanings } from '../platform/graphql/meanings.js';

export const ComplaintOrderEnum = { NEXT_DUE: 'NEXT_DUE', NEWEST: 'NEWEST' } as const;
registerEnumType(ComplaintOrderEnum, {
  name: 'ComplaintOrder',
  description: 'By what a list of complaints is ordered.',
  valuesConfig: meanings({
    NEXT_DUE: 'What is due first stands first; cases with nothing due come last.',
    NEWEST: 'What was registered last stands first.',
  }),
});

@InputType({ description: 'Complaints by what is known of them; every given part must hold. Parts that a stub does not show confine the list to cases that may be opened.' })
export class ComplaintFilter implements FilterTree {
  @Field(() => [ComplaintFilter], filterBranch.and) and?: ComplaintFilter[] | null;
  @Field(() => [ComplaintFilter], filterBranch.or) or?: ComplaintFilter[] | null;
  @Field(() => ComplaintFilter, filterBranch.not) not?: ComplaintFilter | null;
  @Field(() => IdCondition, { nullable: true, description: 'The dealer of the case; `isNull: true` finds those above the dealers.' }) dealer?: IdCondition | null;
  @Field(() => IdCondition, { nullable: true, description: 'The unit where it began; tells cases without a dealer apart.' }) originUnit?: IdCondition | null;
  @Field(() => TextCondition, { nullable: true, description: 'The case number, such as TS-D001-20260302-007.' }) number?: TextCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `Severity`.' }) severity?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'The rung that holds the case: values of `Level`.' }) level?: CodeCondition | null;
  @Field(() => Boolean, { nullable: true, description: 'true: RECEIVED to RESOLVED; false: ended.' }) isOpen?: boolean | null;
  @Field(() => DayCondition, { nullable: true, description: 'The day of receipt where the case belongs.' }) receivedOn?: DayCondition | null;
  @Field(() => TextCondition, { nullable: true, description: 'The main cause; startsWith takes a branch of the catalogue.' }) cause?: TextCondition | null;
  @Field(() => InstantCondition, { nullable: true, description: 'The next due time of the unit that must act.' }) nextDueAt?: InstantCondition | null;
  @Field(() => IdCondition, { nullable: true, description: 'The unit that must act now.' }) ownerUnit?: IdCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `ComplaintStatus`; confines the list to cases that may be opened.' }) status?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `ComplaintChannel`; confines the list to cases that may be opened.' }) channel?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `CrisisKind`; `isNull: true` finds cases without a warning. Opened cases only.' }) crisis?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `ComplaintSubtype`; opened cases only.' }) subtype?: CodeCondition | null;
  @Field(() => Boolean, { nullable: true, description: 'true: an authority, a court or a site has it; opened cases only.' }) external?: boolean | null;
  @Field(() => IdCondition, { nullable: true, description: 'The person who must act; `isNull: true` finds cases that nobody has. Opened cases only.' }) owner?: IdCondition | null;
  @Field(() => IdCondition, { nullable: true, description: 'The complainant\'s file; opened cases only.' }) customer?: IdCondition | null;
  @Field(() => IdCondition, { nullable: true, description: 'The car that it is about; opened cases only.' }) vehicle?: IdCondition | null;
}

/** What stubs show, and what upper levels may count everything by (rulings 4): the same cut opens the list behind a figure. */
const stubFields: FilterFields = {
  dealer: { kind: 'id', column: 'c.dealer_id', prefix: 'org' },
  originUnit: { kind: 'id', column: 'c.origin_unit_id', prefix: 'org' },
  number: { kind: 'plain', column: 'c.number' },
  severity: { kind: 'code', column: 'c.severity' },
  level: { kind: 'code', column: 'c.level' },
  isOpen: { kind: 'yesNo', column: 'c.is_open' },
  receivedOn: { kind: 'day', column: 'c.received_on' },
  cause: { kind: 'plain', column: 'c.cause_code' },
  nextDueAt: { kind: 'instant', column: 'c.next_due_at' },
  ownerUnit: { kind: 'id', column: 'c.owner_unit_id', prefix: 'org' },
};

/** Only on cases that may be opened: anything else would be an oracle (rule 3). */
const openedFields: FilterFields = {
  status: { kind: 'code', column: 'c.status' },
  channel: { kind: 'code', column: 'c.channel' },
  crisis: { kind: 'code', column: 'c.crisis' },
  subtype: { kind: 'code', column: 'c.subtype' },
  external: { kind: 'yesNo', column: 'c.external' },
  owner: { kind: 'id', column: 'c.owner_id', prefix: 'usr' },
  customer: { kind: 'id', column: 'c.customer_id', prefix: 'cus' },
  vehicle: { kind: 'id', column: 'c.vehicle_id', prefix: 'veh' },
};

export const complaintFilterFields: FilterFields = { ...stubFields, ...openedFields };

/** Whether the filter asks for something that only an opened case shows. */
export function asksOpened(tree: FilterTree | null | undefined): boolean {
  if (!tree) return false;
  return Object.entries(tree).some(([name, condition]) => {
    if (condition === null || condition === undefined) return false;
    if (name === 'and' || name === 'or') return (condition as FilterTree[]).some(asksOpened);
    return name === 'not' ? asksOpened(condition as FilterTree) : Object.hasOwn(openedFields, name);
  });
}

@InputType({ description: 'Clocks for the lists behind figures.' })
export class ClockFilter implements FilterTree {
  @Field(() => [ClockFilter], filterBranch.and) and?: ClockFilter[] | null;
  @Field(() => [ClockFilter], filterBranch.or) or?: ClockFilter[] | null;
  @Field(() => ClockFilter, filterBranch.not) not?: ClockFilter | null;
  @Field(() => IdCondition, { nullable: true, description: 'The dealer of the case; `isNull: true` finds clocks of cases above the dealers.' }) dealer?: IdCondition | null;
  @Field(() => IdCondition, { nullable: true, description: 'The unit whose hours count.' }) unit?: IdCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `ClockKind`.' }) kind?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'The rung that owes it: values of `Level`.' }) level?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `ClockStatus`.' }) status?: CodeCondition | null;
  @Field(() => DayCondition, { nullable: true, description: 'The day of the due time: a month is gte and lte.' }) dueOn?: DayCondition | null;
  @Field(() => InstantCondition, { nullable: true, description: 'The due time that passed in vain; `isNull: false` finds every missed promise.' }) breachedAt?: InstantCondition | null;
  @Field(() => Boolean, { nullable: true, description: 'true: a year in it is not published yet (rulings 16).' }) provisional?: boolean | null;
}

export const clockFilterFields: FilterFields = {
  dealer: { kind: 'id', column: 'k.dealer_id', prefix: 'org' },
  unit: { kind: 'id', column: 'k.unit_id', prefix: 'org' },
  kind: { kind: 'code', column: 'k.kind' },
  level: { kind: 'code', column: 'k.level' },
  status: { kind: 'code', column: 'k.status' },
  dueOn: { kind: 'day', column: 'k.due_on' },
  breachedAt: { kind: 'instant', column: 'k.breached_at' },
  provisional: { kind: 'yesNo', column: 'k.provisional' },
};
