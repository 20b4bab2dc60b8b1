import { Arg, Args, ArgsType, Ctx as Context, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { connectionOf, PageArgs, type Connection } from '../platform/paging/connection.js';
import { absencesAhead, endAbsence, recordAbsence } from './absence.service.js';
import { Absence } from './absence.entity.js';
import * as people from './people.service.js';
import { givableRoles, listPeople, personOf } from './people-list.js';
import { Person } from './person.js';
import * as posts from './posts.service.js';
import type { StaffPost } from './post.entity.js';
import { staffById } from './staff-by-id.js';
import { staffReach } from './staff-reach.js';
import { ChangePostInput, DelegatePostInput, EndAbsenceInput, EndPostInput, GivePostInput, InvitePersonInput, PersonInput, RecordAbsenceInput, UpdatePersonInput } from './staff.inputs.js';
import { StaffUser } from './staff-user.entity.js';

const PersonConnection = connectionOf(Person, 'Person', 'staff:manage');

@ArgsType()
class PeopleArgs extends PageArgs {
  @Field(() => ID, { description: 'The unit whose staff are managed, `org_`.' }) unitId!: string;
}

async function holderOf(ctx: TxCtx, change: Promise<StaffPost>): Promise<Person> {
  const { userId } = await change;
  return personOf(ctx, await ctx.db.manager.findOneByOrFail(StaffUser, { id: userId }));
}

@Resolver(() => Absence)
export class StaffResolver {
  @Can('staff:manage')
  @Query(() => PersonConnection, { description: 'Everybody at home at a unit or with a post there now or later, by name; invited and disabled people too.' })
  people(@Args(() => PeopleArgs) { unitId, ...page }: PeopleArgs, @Context() ctx: Ctx): Promise<Connection<Person>> {
    return listPeople(ctx, unitId, page);
  }

  @Can('staff:manage')
  @Query(() => [String], { description: 'Roles that the caller may give at a unit; nobody gives more than he may do there himself, but for what lies below him.' })
  rolesToGive(@Arg('unitId', () => ID, { description: 'The unit, `org_`.' }) unitId: string, @Context() ctx: Ctx): Promise<string[]> {
    return givableRoles(ctx, unitId);
  }

  @Can('staff:manage')
  @Mutation(() => Person, { description: 'Makes a person with a first post and mails an invitation.' })
  async invitePerson(@Arg('input', () => InvitePersonInput, { description: 'Refused also with POST_BEYOND_REACH, UNIT_CLOSED; at fields with DUPLICATE or EMAIL_INVALID for `email`, DAY_IS_PAST, DAYS_REVERSED, NO_DEPARTMENT, VALUE_INVALID.' }) input: InvitePersonInput, @Context() ctx: TxCtx): Promise<Person> {
    return personOf(ctx, await people.invitePerson(ctx, input));
  }

  @Can('staff:manage')
  @Mutation(() => Person, { description: 'Mails the invitation of somebody who has set no password yet once more.' })
  async inviteAgain(@Arg('input', () => PersonInput, { description: 'Refused also with NOT_INVITED, POST_BEYOND_REACH.' }) input: PersonInput, @Context() ctx: TxCtx): Promise<Person> {
    return personOf(ctx, await people.inviteAgain(ctx, input));
  }

  @Can('staff:manage')
  @Mutation(() => Person, { description: 'Changes name, address of signing in or home unit. A new address ends the sessions.' })
  async updatePerson(@Arg('input', () => UpdatePersonInput, { description: 'Refused also with POST_BEYOND_REACH; at `email` DUPLICATE, EMAIL_INVALID.' }) input: UpdatePersonInput, @Context() ctx: TxCtx): Promise<Person> {
    return personOf(ctx, await people.updatePerson(ctx, input));
  }

  @Can('staff:manage')
  @Mutation(() => Person, { description: 'Shuts somebody out: sessions end at once, posts count no more.' })
  async disablePerson(@Arg('input', () => PersonInput, { description: 'Refused also with LAST_ADMINISTRATOR, NOT_ON_ONESELF, POST_BEYOND_REACH.' }) input: PersonInput, @Context() ctx: TxCtx): Promise<Person> {
    return personOf(ctx, await people.disablePerson(ctx, input));
  }

  @Can('staff:manage')
  @Mutation(() => Person, { description: 'Lets somebody in again, with the posts as they are.' })
  async enablePerson(@Arg('input', () => PersonInput, { description: 'Refused also with POST_BEYOND_REACH.' }) input: PersonInput, @Context() ctx: TxCtx): Promise<Person> {
    return personOf(ctx, await people.enablePerson(ctx, input));
  }

  @Can('staff:manage')
  @Mutation(() => Person, { description: 'Gives somebody a post from a day to a day.' })
  givePost(@Arg('input', () => GivePostInput, { description: 'Refused also with POST_BEYOND_REACH, POST_OVERLAPS, NOT_ON_ONESELF, UNIT_CLOSED; at fields with DAY_IS_PAST, DAYS_REVERSED, NO_DEPARTMENT, VALUE_INVALID.' }) input: GivePostInput, @Context() ctx: TxCtx): Promise<Person> {
    return holderOf(ctx, posts.givePost(ctx, input));
  }

  @Can('staff:manage')
  @Mutation(() => Person, { description: 'Moves the end of a post, or makes its holder head of the department.' })
  changePost(@Arg('input', () => ChangePostInput, { description: 'Refused also with LAST_ADMINISTRATOR, NOT_ON_ONESELF, POST_BEYOND_REACH; at fields with DAY_IS_PAST, DAYS_REVERSED, NO_DEPARTMENT.' }) input: ChangePostInput, @Context() ctx: TxCtx): Promise<Person> {
    return holderOf(ctx, posts.changePost(ctx, input));
  }

  @Can('signed-in')
  @Mutation(() => Boolean, { description: 'Ends a post at once, and what was handed on from it. What oneself has handed on may be taken back.' })
  async endPost(@Arg('input', () => EndPostInput, { description: 'Refused also with LAST_ADMINISTRATOR, NOT_ON_ONESELF, POST_BEYOND_REACH.' }) input: EndPostInput, @Context() ctx: TxCtx): Promise<boolean> {
    await posts.endPost(ctx, input);
    return true;
  }

  @Can('signed-in')
  @Mutation(() => Boolean, { description: 'Hands a post on for a time (C-014): one\'s own, or one that the caller could give. It ends by itself.' })
  async delegatePost(@Arg('input', () => DelegatePostInput, { description: 'Refused also with POST_BEYOND_REACH, POST_OVERLAPS, NOT_ON_ONESELF, UNIT_CLOSED; at fields with SUBSTITUTE_NOT_FITTING, DAY_IS_PAST, DAYS_REVERSED, DAYS_BEYOND_POST.' }) input: DelegatePostInput, @Context() ctx: TxCtx): Promise<boolean> {
    await posts.delegatePost(ctx, input);
    return true;
  }

  @Can('signed-in')
  @Query(() => [Absence], { description: 'When the caller is away, from today on.' })
  async ownAbsences(@Context() ctx: Ctx): Promise<Absence[]> {
    if (ctx.actor.kind !== 'STAFF') return [];
    const { homeUnitId } = await ctx.db.manager.findOneByOrFail(StaffUser, { id: ctx.actor.id! });
    return absencesAhead(ctx, ctx.actor.id!, (await staffReach(ctx)).today(homeUnitId));
  }

  @Can('signed-in')
  @Mutation(() => Absence, { description: 'Records that somebody is away (A19): the caller, or one of his staff.' })
  recordAbsence(@Arg('input', () => RecordAbsenceInput, { description: 'Refused also with ABSENCE_OVERLAPS, POST_BEYOND_REACH, NOT_ON_ONESELF; at fields with SUBSTITUTE_NOT_FITTING, DAY_IS_PAST, DAYS_REVERSED.' }) input: RecordAbsenceInput, @Context() ctx: TxCtx): Promise<Absence> {
    return recordAbsence(ctx, input);
  }

  @Can('signed-in')
  @Mutation(() => Absence, { description: 'The person is back: from today on the work is his again. What has not begun is dropped.' })
  endAbsence(@Arg('input', () => EndAbsenceInput, { description: 'Refused also with POST_BEYOND_REACH.' }) input: EndAbsenceInput, @Context() ctx: TxCtx): Promise<Absence> {
    return endAbsence(ctx, input);
  }

  @FieldResolver(() => StaffUser, { nullable: true, description: 'Who does the work meanwhile; null: the queue of the unit.' })
  substitute(@Root() { substituteId }: Absence, @Context() ctx: Ctx): Promise<StaffUser | null> | null {
    return substituteId ? staffById(ctx, substituteId) : null;
  }
}
