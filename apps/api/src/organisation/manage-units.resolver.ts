import { Arg, Ctx as Context, Mutation, Resolver } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import type { TxCtx } from '../platform/context.js';
import * as units from './manage-units.js';
import { OrgUnit } from './org-unit.entity.js';
import { CreateUnitInput, MoveDealerInput, SetDealerGroupInput, UnitInput, UpdateUnitInput } from './organisation.inputs.js';

@Resolver()
export class ManageUnitsResolver {
  @Can('organisation:manage')
  @Mutation(() => OrgUnit, { description: 'Makes a region, a dealer or a dealer group below a unit of the caller.' })
  createUnit(@Arg('input', () => CreateUnitInput, { description: 'Refused also with UNIT_CLOSED; at fields with UNIT_WRONG_PLACE, DUPLICATE for `code`, REQUIRED for `profile`.' }) input: CreateUnitInput, @Context() ctx: TxCtx): Promise<OrgUnit> {
    return units.createUnit(ctx, input);
  }

  @Can('organisation:manage')
  @Mutation(() => OrgUnit, { description: 'Changes names and what messages say. Time zone and go-live day are changed from the unit above.' })
  updateUnit(@Arg('input', () => UpdateUnitInput, { description: 'At fields UNIT_WRONG_PLACE for a profile of what is no dealer, VALUE_INVALID for `timezone`.' }) input: UpdateUnitInput, @Context() ctx: TxCtx): Promise<OrgUnit> {
    return units.updateUnit(ctx, input);
  }

  @Can('organisation:manage')
  @Mutation(() => OrgUnit, { description: 'Closes a unit: it takes in nothing new, its history stays. Done from the unit above.' })
  closeUnit(@Arg('input', () => UnitInput, { description: 'Refused also with UNIT_HAS_WORKING while something works below it.' }) input: UnitInput, @Context() ctx: TxCtx): Promise<OrgUnit> {
    return units.closeUnit(ctx, input);
  }

  @Can('organisation:manage')
  @Mutation(() => OrgUnit, { description: 'Lets a closed unit work again. Done from the unit above.' })
  reopenUnit(@Arg('input', () => UnitInput, { description: 'Refused also with UNIT_CLOSED while the unit above is closed.' }) input: UnitInput, @Context() ctx: TxCtx): Promise<OrgUnit> {
    return units.reopenUnit(ctx, input);
  }

  @Can('organisation:manage')
  @Mutation(() => OrgUnit, { description: 'Puts a dealer into another region at once (rulings 4): who sees and who receives changes from now on, no row is rewritten. The caller reaches both regions.' })
  moveDealer(@Arg('input', () => MoveDealerInput, { description: 'Refused also with UNIT_CLOSED; at fields with UNIT_WRONG_PLACE.' }) input: MoveDealerInput, @Context() ctx: TxCtx): Promise<OrgUnit> {
    return units.moveDealer(ctx, input);
  }

  @Can('organisation:manage')
  @Mutation(() => OrgUnit, { description: 'Puts a dealer into a dealer group or takes it out: for reports, not for the ladder (A-30).' })
  setDealerGroup(@Arg('input', () => SetDealerGroupInput, { description: 'Refused also with UNIT_CLOSED; at fields with UNIT_WRONG_PLACE.' }) input: SetDealerGroupInput, @Context() ctx: TxCtx): Promise<OrgUnit> {
    return units.setDealerGroup(ctx, input);
  }
}
