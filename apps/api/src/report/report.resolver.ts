import { Args, ArgsType, Ctx as Context, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Customer } from '../customer/customer.entity.js';
import { Can } from '../platform/access/can.js';
import type { Ctx } from '../platform/context.js';
import * as customers from './customer-report.service.js';
import { BaseTableRow, ChurnFlowRow, ChurnReasonRow, CustomerValueView, RelationshipValueRow, RevenuePartsRow, VehicleSegmentRow } from './customer-report.types.js';
import { valueOfCustomer } from './customer-value.js';
import * as report from './report.service.js';
import { CauseFiguresRow, MonthFiguresRow } from './report.types.js';

@ArgsType()
class PeriodArgs implements report.Period {
  @Field(() => [ID], { nullable: true, description: 'These units; all in reach when left out.' }) unitIds?: string[] | null;
  @Field(() => String, { description: 'First month, such as 2026-01.' }) from!: string;
  @Field(() => String, { description: 'Last month.' }) to!: string;
}

@ArgsType()
class UnitArgs {
  @Field(() => [ID], { nullable: true, description: 'These units; all in reach when left out.' }) unitIds?: string[] | null;
}

@Resolver()
export class ReportResolver {
  @Can('report:read')
  @Query(() => [MonthFiguresRow], { description: 'Tasks, promises and cases by unit and month. Every figure has a list behind it that counts the same.' })
  monthFigures(@Args(() => PeriodArgs) period: PeriodArgs, @Context() ctx: Ctx): Promise<MonthFiguresRow[]> {
    return report.monthFigures(ctx, period);
  }

  @Can('report:read')
  @Query(() => [CauseFiguresRow], { description: 'Cases by cause, unit and month.' })
  causeFigures(@Args(() => PeriodArgs) period: PeriodArgs, @Context() ctx: Ctx): Promise<CauseFiguresRow[]> {
    return report.causeFigures(ctx, period);
  }

  @Can('report:read')
  @Query(() => [ChurnFlowRow], { description: 'The ladder of loss by month: opening + in - out = closing (D5).' })
  churnFlow(@Args(() => PeriodArgs) period: PeriodArgs, @Context() ctx: Ctx): Promise<ChurnFlowRow[]> {
    return customers.churnFlow(ctx, period);
  }

  @Can('report:read')
  @Query(() => [ChurnReasonRow], { description: 'Why customers stayed away, as they said (C-064).' })
  churnReasons(@Args(() => PeriodArgs) period: PeriodArgs, @Context() ctx: Ctx): Promise<ChurnReasonRow[]> {
    return customers.churnReasons(ctx, period);
  }

  @Can('report:read')
  @Query(() => [BaseTableRow], { description: 'Showroom sales, first visits and lost customers by month and series (C-032).' })
  baseTable(@Args(() => PeriodArgs) period: PeriodArgs, @Context() ctx: Ctx): Promise<BaseTableRow[]> {
    return customers.baseTable(ctx, period);
  }

  @Can('report:read')
  @Query(() => [RevenuePartsRow], { description: 'Service revenue by dealer and month in its parts (F-1).' })
  revenueParts(@Args(() => PeriodArgs) period: PeriodArgs, @Context() ctx: Ctx): Promise<RevenuePartsRow[]> {
    return customers.revenueParts(ctx, period);
  }

  @Can('report:read')
  @Query(() => [VehicleSegmentRow], { description: 'Cars in use by age and use (C-040 to C-046).' })
  vehicleSegments(@Args(() => UnitArgs) { unitIds }: UnitArgs, @Context() ctx: Ctx): Promise<VehicleSegmentRow[]> {
    return customers.vehicleSegments(ctx, unitIds);
  }

  @Can('report:read')
  @Query(() => [RelationshipValueRow], { description: 'What a relation is worth on average, by dealer (F-2).' })
  relationshipValues(@Args(() => UnitArgs) { unitIds }: UnitArgs, @Context() ctx: Ctx): Promise<RelationshipValueRow[]> {
    return customers.relationshipValues(ctx, unitIds);
  }
}

/** What the report room knows of a customer. */
@Resolver(() => Customer)
export class CustomerValueResolver {
  @Can('order:read')
  @FieldResolver(() => CustomerValueView, { nullable: true, description: 'What he is worth, with what goes in (C-212); null before the first evaluation.' })
  value(@Root() customer: Customer, @Context() ctx: Ctx): Promise<CustomerValueView | null> {
    return valueOfCustomer(ctx, customer.id);
  }
}
