import type { CaseLimits } from '@dealercare/domain/complaint/case-limits';
import { repeatCountOn } from '@dealercare/domain/complaint/repeat';
import { isSameTopic } from '@dealercare/domain/complaint/topic';
import { addDays, type LocalDate } from '@dealercare/domain/time/local-date';
import type { Ctx } from '../platform/context.js';
import type { SqlPart } from '../platform/scope.js';
import { bareId, wireId } from '../platform/ids.js';

/** What a new complaint is compared by. */
export interface Matter {
  dealerId: string | null;
  customerId: string | null;
  vehicleId: string | null;
  topic: string | null;
  /** Told by whoever registers it: it continues an earlier complaint. */
  repeatOfId: string | null;
  receivedOn: LocalDate;
}

export interface Repeats {
  /** 1: for the first time. */
  count: number;
  /** The latest earlier complaint on the matter. */
  repeatOfId: string | null;
}

interface Earlier {
  id: string;
  receivedOn: LocalDate;
  topic: string | null;
  repeatOfId: string | null;
}

/** The same customer or the same car at the dealer. */
function sameSubject({ dealerId, customerId, vehicleId }: Matter): SqlPart | null {
  if (dealerId === null || (customerId === null && vehicleId === null)) return null;
  const parts = [...(customerId ? [`customer_id = ?`] : []), ...(vehicleId ? [`vehicle_id = ?`] : [])];
  return { sql: `dealer_id = ? AND (${parts.join(' OR ')})`, params: [bareId(dealerId), ...(customerId ? [bareId(customerId)] : []), ...(vehicleId ? [bareId(vehicleId)] : [])] };
}

async function earlierCases(ctx: Ctx, matter: Matter, limits: CaseLimits): Promise<Earlier[]> {
  const subject = sameSubject(matter);
  if (!subject) return [];
  const from = addDays(matter.receivedOn, -limits.repeatWindowDays);
  const rows = await ctx.db.rows(
    `SELECT id, received_on, topic, cause_code, repeat_of_id FROM complaint WHERE ${subject.sql} AND received_on >= ? AND received_on <= ? AND status <> 'DUPLICATE' ORDER BY received_on, id`,
    [...subject.params, from, matter.receivedOn]);
  return rows.map(([id, receivedOn, topic, cause, repeatOf]) => ({
    id: wireId('cmp', String(id)), receivedOn: String(receivedOn), topic: (topic ?? cause) as string | null, repeatOfId: repeatOf === null ? null : wireId('cmp', String(repeatOf)),
  }));
}

/** The case that was named, and everything that it repeats itself. */
function chainFrom(id: string, cases: readonly Earlier[]): Set<string> {
  const chain = new Set<string>();
  for (let next: string | null | undefined = id; next && !chain.has(next); next = cases.find((one) => one.id === next)?.repeatOfId) chain.add(next);
  return chain;
}

/**
 * Which time the matter is complained about: earlier complaints of the same customer or car inside the window on the same
 * topic, or named as repeated (A17, DT-SEV 4). A duplicate told of the same event and does not count.
 */
export async function findRepeats(ctx: Ctx, matter: Matter, limits: CaseLimits): Promise<Repeats> {
  const cases = await earlierCases(ctx, matter, limits);
  const named = matter.repeatOfId ? chainFrom(matter.repeatOfId, cases) : new Set<string>();
  const counted = cases.filter(({ id, topic }) => named.has(id) || isSameTopic(topic, matter.topic));
  return { count: repeatCountOn(matter.receivedOn, counted.map(({ receivedOn }) => receivedOn), limits), repeatOfId: matter.repeatOfId ?? counted.at(-1)?.id ?? null };
}
