import { Arg, Ctx as Context, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { staffById } from '../../identity/staff-by-id.js';
import { Can } from '../../platform/access/can.js';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { grouped, loader } from '../../platform/loader.js';
import { Customer } from '../customer.entity.js';
import { seesPerson } from '../person-sight.js';
import { ObservationNote } from './observation-note.entity.js';
import { NoteObservationInput, RemoveObservationInput } from './observation-note.inputs.js';
import * as observations from './observation-note.service.js';

/** By customer, newest first; the join gives the dealer, with which the index begins. */
const notesOf = loader<ObservationNote[]>(async (ctx, ids) => grouped(
  await ctx.db.manager.createQueryBuilder(ObservationNote, 'n').innerJoin(Customer, 'c', 'c.dealerId = n.dealerId AND c.id = n.customerId')
    .where('c.id IN (:...ids)', { ids: ids.map((id) => id.slice(-26)) }).orderBy({ 'n.observedOn': 'DESC', 'n.id': 'DESC' }).getMany(), ({ customerId }) => customerId));

@Resolver(() => ObservationNote)
export class ObservationNoteResolver {
  @Can('customer:write')
  @Mutation(() => Customer, { description: 'Notes what was observed of a customer (C-023); author and day stand with it.' })
  noteObservation(
    @Arg('input', () => NoteObservationInput, { description: 'Refused also with CUSTOMER_NOT_ACTIVE; at fields OBSERVATION_PROHIBITED, OBSERVATION_NOT_ALLOWED, REQUIRED, DATE_IN_FUTURE.' }) input: NoteObservationInput,
    @Context() ctx: TxCtx,
  ): Promise<Customer> {
    return observations.noteObservation(ctx, input);
  }

  @Can('customer:write')
  @Mutation(() => Customer, { description: 'Takes a note off the file; the audit keeps it, sealed.' })
  removeObservation(@Arg('input', () => RemoveObservationInput, { description: 'The note.' }) input: RemoveObservationInput, @Context() ctx: TxCtx): Promise<Customer> {
    return observations.removeObservation(ctx, input);
  }

  @FieldResolver(() => String, { nullable: true, description: 'In the words of the author.' })
  text(@Root() note: ObservationNote, @Context() ctx: Ctx): Promise<string | null> {
    return observations.textOf(ctx, note);
  }

  @FieldResolver(() => String, { nullable: true, description: 'For what it is needed; null where nothing needs to be said.' })
  purpose(@Root() note: ObservationNote, @Context() ctx: Ctx): Promise<string | null> {
    return observations.purposeOf(ctx, note);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who noted it; null for a partner or the system.' })
  async authorName(@Root() { createdBy }: ObservationNote, @Context() ctx: Ctx): Promise<string | null> {
    return createdBy && ((await staffById(ctx, createdBy))?.name ?? null);
  }
}

@Resolver(() => Customer)
export class CustomerObservationsResolver {
  @Can('customer:name')
  @FieldResolver(() => [ObservationNote], { description: 'Newest first; empty where the reader has no right to the name.' })
  async observations(@Root() customer: Customer, @Context() ctx: Ctx): Promise<ObservationNote[]> {
    return seesPerson(ctx, customer) ? await notesOf(ctx, customer.id) ?? [] : [];
  }
}
