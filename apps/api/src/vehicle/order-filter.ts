import { Field, InputType } from 'type-graphql';
import { CodeCondition, DayCondition, IdCondition, TextCondition } from '../platform/filter/conditions.js';
import { filterBranch, type FilterFields, type FilterTree } from '../platform/filter/filter.js';

@InputType({ description: 'Repair orders by what is known of them; every given part must hold.' })
export class RepairOrderFilter implements FilterTree {
  @Field(() => [RepairOrderFilter], filterBranch.and) and?: RepairOrderFilter[] | null;
  @Field(() => [RepairOrderFilter], filterBranch.or) or?: RepairOrderFilter[] | null;
  @Field(() => RepairOrderFilter, filterBranch.not) not?: RepairOrderFilter | null;
  @Field(() => IdCondition, { nullable: true, description: 'The dealer whose order it is.' }) dealer?: IdCondition | null;
  @Field(() => IdCondition, { nullable: true, description: 'The car that was here.' }) vehicle?: IdCondition | null;
  @Field(() => IdCondition, { nullable: true, description: 'The owner when the car came in.' }) customer?: IdCondition | null;
  @Field(() => TextCondition, { nullable: true, description: 'The number in the dealer\'s own system.' }) orderNo?: TextCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `WorkType`.' }) workType?: CodeCondition | null;
  @Field(() => DayCondition, { nullable: true, description: 'The day on which the car came in.' }) openedOn?: DayCondition | null;
  @Field(() => DayCondition, { nullable: true, description: 'The day on which the customer got the car back.' }) handedOverOn?: DayCondition | null;
}

export const orderFilterFields: FilterFields = {
  dealer: { kind: 'id', column: 'o.dealer_id', prefix: 'org' },
  vehicle: { kind: 'id', column: 'o.vehicle_id', prefix: 'veh' },
  customer: { kind: 'id', column: 'o.customer_id', prefix: 'cus' },
  orderNo: { kind: 'text', column: 'o.order_no' },
  workType: { kind: 'code', column: 'o.work_type' },
  openedOn: { kind: 'day', column: 'o.opened_on' },
  handedOverOn: { kind: 'day', column: 'o.handed_over_on' },
};
