import { Args, ArgsType, Ctx as Context, Field, ID, Query, Resolver } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import type { Ctx } from '../platform/context.js';
import * as report from './report.service.js';
import { CauseFiguresRow, MonthFiguresRow } from './report.types.js';

@ArgsType()
class PeriodArgs implements report.Period {
  @Field(() => [ID], { nullable: true, description: 'These units; all in reach when left out.' }) unitIds?: string[] | null;
  @Field(() => String, { description: 'First month, such as 2026-01.' }) from!: string;
  @Field(() => String, { description: 'Last month.' }) to!: string;
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
}
