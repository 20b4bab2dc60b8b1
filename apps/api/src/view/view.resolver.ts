import { Arg, Ctx as Context, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { staffById } from '../identity/staff-by-id.js';
import { StaffUser } from '../identity/staff-user.entity.js';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { unitById } from '../organisation/organisation.service.js';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { SavedView } from './saved-view.entity.js';
import { ArrangeViewsInput, ChangeViewInput, ForgetViewInput, KeepViewInput } from './view.inputs.js';
import { isMine, mayChangeView, viewReach } from './view-reach.js';
import * as views from './view.service.js';

@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'The saved views of a list as the reader has them.' })
class ListViews {
  @Field(() => String, { description: 'The list, such as customers.' }) list!: string;
  @Field(() => [SavedView], { description: 'The reader\'s own first, then what is shared with him.' }) views!: SavedView[];
  @Field(() => [String], { description: 'Ids of views and names of built-in ones that the reader has put in front.' }) pinned!: string[];
  @Field(() => String, { nullable: true, description: 'With which the list opens; null: with everything.' }) defaultView!: string | null;
}

async function listViews(ctx: Ctx, list: string): Promise<ListViews> {
  const [found, order] = [await views.viewsOf(ctx, list), await views.orderOf(ctx, list)];
  return { list, views: found, pinned: order?.pinned ?? [], defaultView: order?.defaultView ?? null };
}

@Resolver(() => SavedView)
export class ViewResolver {
  @Can('signed-in')
  @Query(() => ListViews, { description: 'The saved views of a list: own ones, those of the team, and those that units above share (I3).' })
  listViews(@Arg('list', () => String, { description: 'The list, such as customers.' }) list: string, @Context() ctx: Ctx): Promise<ListViews> {
    return listViews(ctx, list);
  }

  @Can('signed-in')
  @Mutation(() => SavedView, { description: 'Gives filters a name, for oneself or shared.' })
  keepView(@Arg('input', () => KeepViewInput, { description: 'Refused also with VIEWS_TOO_MANY, VIEW_NOT_SHAREABLE.' }) input: KeepViewInput, @Context() ctx: TxCtx): Promise<SavedView> {
    return views.keepView(ctx, input);
  }

  @Can('signed-in')
  @Mutation(() => SavedView, { description: 'Changes a view. A shared one of somebody else only by whoever sets the rules of its unit: VIEW_NOT_YOURS; others keep a copy.' })
  changeView(@Arg('input', () => ChangeViewInput, { description: 'Refused also with VIEW_NOT_YOURS, VIEW_NOT_SHAREABLE.' }) input: ChangeViewInput, @Context() ctx: TxCtx): Promise<SavedView> {
    return views.changeView(ctx, input);
  }

  @Can('signed-in')
  @Mutation(() => ListViews, { description: 'Gives a view up, for everybody who had it.' })
  async forgetView(@Arg('input', () => ForgetViewInput, { description: 'Refused also with VIEW_NOT_YOURS.' }) input: ForgetViewInput, @Context() ctx: TxCtx): Promise<ListViews> {
    return listViews(ctx, await views.forgetView(ctx, input));
  }

  @Can('signed-in')
  @Mutation(() => ListViews, { description: 'Puts views in front and chooses with which the list opens, for oneself.' })
  async arrangeViews(@Arg('input', () => ArrangeViewsInput, { description: 'Replaces what was arranged before.' }) input: ArrangeViewsInput, @Context() ctx: TxCtx): Promise<ListViews> {
    await views.arrangeViews(ctx, input);
    return listViews(ctx, input.list);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit with which it is shared; null while it is private.' })
  unit(@Root() { audience, unitId }: SavedView, @Context() ctx: Ctx): Promise<OrgUnit | null> | null {
    return audience === 'PRIVATE' ? null : unitById(ctx, unitId);
  }

  @FieldResolver(() => StaffUser, { nullable: true, description: 'Who made it.' })
  owner(@Root() { ownerId }: SavedView, @Context() ctx: Ctx): Promise<StaffUser | null> {
    return staffById(ctx, ownerId);
  }

  @FieldResolver(() => Boolean, { description: 'The reader made it.' })
  isMine(@Root() view: SavedView, @Context() ctx: Ctx): boolean {
    return isMine(ctx, view);
  }

  @FieldResolver(() => Boolean, { description: 'The reader may change it and give it up; otherwise he keeps a copy of his own.' })
  async mayChange(@Root() view: SavedView, @Context() ctx: Ctx): Promise<boolean> {
    return mayChangeView(ctx, await viewReach(ctx), view);
  }
}
