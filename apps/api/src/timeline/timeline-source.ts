import type { Action } from '@dealercare/domain/access/action';
import type { Ctx } from '../platform/context.js';
import { bareId } from '../platform/ids.js';
import { mayTouch, reachesDealer, type SqlPart } from '../platform/scope.js';
import type { TimelineKind, Told } from './timeline.types.js';

/** Whose timeline it is. On a car, what concerns persons is told of the present owner only: nobody reads on from the one before (F2). */
export interface Subject {
  dealerId: string;
  /** The dealer's zone. */
  zone: string;
  /** Null on a car whose owner is not known, or out of the reader's reach. */
  customerId: string | null;
  /** The keeper of the customer, by whom posts that see only their own are let in. */
  keeperId: string | null;
  /** Filled on the timeline of a car. */
  vehicleId: string | null;
}

/** Where the rows of a source stand: an index range in the order of time. */
export interface KeyRange {
  from: string;
  where: SqlPart;
  /** The column of the time, and of the id that makes rows of one instant differ. */
  at: string;
  id: string;
  /** The column is a calendar day. */
  isDay?: boolean;
}

/** Something that stands on timelines. To add one is to add an entry to `timeline-sources.ts`. */
export interface TimelineSource {
  /** Part of the cursor, so never changed; entries of one instant stand in the order of these names. */
  name: string;
  kind: TimelineKind;
  /** Null where the reader may see nothing of it, or where it says nothing of this subject. */
  keys(ctx: Ctx, subject: Subject): KeyRange | null | Promise<KeyRange | null>;
  /** What is told of these rows, by their bare ids; they have been reached already. */
  tell(ctx: Ctx, subject: Subject, ids: readonly string[]): Promise<ReadonlyMap<string, Told>>;
}

/** Dealings of a person, by THE scope on its dealer and keeper. */
export function dealingsOf(ctx: Ctx, { dealerId, customerId, keeperId, vehicleId }: Subject, action: Action, alias: string): SqlPart | null {
  if (customerId === null || !mayTouch(ctx, action, dealerId, keeperId)) return null;
  const ofCar: SqlPart = vehicleId === null ? { sql: '', params: [] } : { sql: ` AND ${alias}.vehicle_id = ?`, params: [bareId(vehicleId)] };
  return { sql: `${alias}.dealer_id = ? AND ${alias}.customer_id = ?${ofCar.sql}`, params: [bareId(dealerId), bareId(customerId), ...ofCar.params] };
}

/** What a car has gone through whoever owned it; posts that see only their own get the present owner's part. */
export function factsOf(ctx: Ctx, subject: Subject, action: Action, alias: string): SqlPart | null {
  const { dealerId, vehicleId } = subject;
  if (vehicleId === null || !reachesDealer(ctx, action, dealerId)) return dealingsOf(ctx, subject, action, alias);
  return { sql: `${alias}.dealer_id = ? AND ${alias}.vehicle_id = ?`, params: [bareId(dealerId), bareId(vehicleId)] };
}
