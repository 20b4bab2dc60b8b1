import { Field, InputType } from 'type-graphql';
import { CodeCondition, DayCondition, IdCondition, NumberCondition, TextCondition } from '../platform/filter/conditions.js';
import { filterBranch, type FilterFields, type FilterTree } from '../platform/filter/filter.js';

@InputType({ description: 'Cars by what is known of them; every given part must hold.' })
export class VehicleFilter implements FilterTree {
  @Field(() => [VehicleFilter], filterBranch.and) and?: VehicleFilter[] | null;
  @Field(() => [VehicleFilter], filterBranch.or) or?: VehicleFilter[] | null;
  @Field(() => VehicleFilter, filterBranch.not) not?: VehicleFilter | null;
  @Field(() => IdCondition, { nullable: true, description: 'The dealer who knows the car so.' }) dealer?: IdCondition | null;
  @Field(() => TextCondition, { nullable: true, description: 'Model and trim, as the dealer\'s system writes them.' }) model?: TextCondition | null;
  @Field(() => TextCondition, { nullable: true, description: 'Of the vehicle, as the dealer\'s system writes it.' }) series?: TextCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `VehicleUsage`.' }) usage?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `VehicleStatus`.' }) status?: CodeCondition | null;
  @Field(() => DayCondition, { nullable: true, description: 'The day on which the first owner got it.' }) deliveryDate?: DayCondition | null;
  @Field(() => DayCondition, { nullable: true, description: 'When the next periodic maintenance is due.' }) nextMaintenanceDate?: DayCondition | null;
  @Field(() => DayCondition, { nullable: true, description: 'The last day in the workshop of this dealer.' }) lastVisitOn?: DayCondition | null;
  @Field(() => NumberCondition, { nullable: true, description: 'Last known odometer, km.' }) odometerKm?: NumberCondition | null;
}

export const vehicleFilterFields: FilterFields = {
  dealer: { kind: 'id', column: 'v.dealer_id', prefix: 'org' },
  model: { kind: 'text', column: 'v.model' },
  series: { kind: 'text', column: 'v.series' },
  usage: { kind: 'code', column: 'v.`usage`' },
  status: { kind: 'code', column: 'v.status' },
  deliveryDate: { kind: 'day', column: 'v.delivery_date' },
  nextMaintenanceDate: { kind: 'day', column: 'v.next_maintenance_date' },
  lastVisitOn: { kind: 'day', column: 'v.last_visit_on' },
  odometerKm: { kind: 'number', column: 'v.odometer_km' },
};
