import { Arg, Ctx as Context, ID, Query, Resolver } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import type { Ctx } from '../platform/context.js';
import { WhoCanSee } from './sight.types.js';
import { whoCanSee } from './who-can-see.js';

@Resolver()
export class SightResolver {
  @Can('staff:read')
  @Query(() => WhoCanSee, { description: 'Who can open a record now, and why; NOT_FOUND where the reader may not open it.' })
  whoCanSee(@Arg('id', () => ID, { description: 'A customer, car, care task or complaint.' }) id: string, @Context() ctx: Ctx): Promise<WhoCanSee> {
    return whoCanSee(ctx, id);
  }
}
