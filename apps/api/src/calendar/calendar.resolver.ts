import { Arg, Ctx as Context, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { AddOpeningExceptionInput, ImportWorkYearInput, SetOpeningWeekInput } from './calendar.inputs.js';
import * as calendar from './calendar.service.js';
import { UnitOpening, WorkYear } from './calendar.types.js';

@Resolver(() => OrgUnit)
export class CalendarResolver {
  @Can('calendar:read')
  @FieldResolver(() => UnitOpening, { nullable: true, description: 'When the unit opens: its own week or the nearest one above, and all exceptions down the tree.' })
  opening(@Root() unit: OrgUnit, @Context() ctx: Ctx): Promise<UnitOpening | null> {
    return calendar.openingOf(ctx, unit.id);
  }

  @Can('calendar:read')
  @Query(() => [WorkYear], { description: 'The years of the national calendar and whether they are published.' })
  workYears(@Context() ctx: Ctx): Promise<WorkYear[]> {
    return calendar.workYears(ctx);
  }

  @Can('calendar:manage')
  @Mutation(() => OrgUnit, { description: 'Sets a unit\'s weekly hours. Holds from now on; running clocks keep their deadline.' })
  setOpeningWeek(
    @Arg('input', () => SetOpeningWeekInput, { description: 'Refused also with OPENING_WINDOW_INVALID, NEVER_OPEN.' }) input: SetOpeningWeekInput,
    @Context() ctx: TxCtx,
  ): Promise<OrgUnit> {
    return calendar.setOpeningWeek(ctx, input);
  }

  @Can('calendar:manage')
  @Mutation(() => OrgUnit, { description: 'A day on which a unit, and everything below it, opens differently or not at all.' })
  addOpeningException(
    @Arg('input', () => AddOpeningExceptionInput, {
      description: 'Refused also with OPENING_WINDOW_INVALID, DAY_IS_PAST, '
        + 'CLOSED_DAYS_NEED_CONSENT above three closed working days a month (rulings 14).',
    }) input: AddOpeningExceptionInput,
    @Context() ctx: TxCtx,
  ): Promise<OrgUnit> {
    return calendar.addOpeningException(ctx, input);
  }

  @Can('calendar:manage')
  @Mutation(() => WorkYear, { description: 'Takes over the adjusted working days of a year; provisional deadlines in it are computed again.' })
  importWorkYear(
    @Arg('input', () => ImportWorkYearInput, { description: 'Refused also with DATE_OUTSIDE_YEAR; then nothing of the year is taken over.' }) input: ImportWorkYearInput,
    @Context() ctx: TxCtx,
  ): Promise<WorkYear> {
    return calendar.importWorkYear(ctx, input);
  }
}
