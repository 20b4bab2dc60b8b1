import type { Action } from '@dealercare/domain/access/action';
import { openRules, type OpeningRule } from '../complaint/complaint-scope.js';
import { seesPerson } from '../customer/person-sight.js';
import type { Ctx } from '../platform/context.js';
import type { SqlValue } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import { mayTouch, reachesDealer, type SqlPart } from '../platform/scope.js';
import type { SightRule } from './sight.types.js';

/** A record about which one asks: where it lies, and what each caller's scope says of it. */
export interface Subject {
  /** Null while a case stands above the dealers. */
  dealerId: string | null;
  /** Upper units that the record names itself. */
  unitIds: readonly string[];
  /** The upper unit that gave the case to the dealer. */
  dispatchedBy?: string | null;
  /** For several callers at once, in their order, which rules open it; the functions are those that every door asks. */
  rulesFor(callers: readonly Ctx[]): Promise<SightRule[][]>;
  seesNames(caller: Ctx): boolean;
}

/** A row of a dealer that some posts reach whole and others only as its keeper. */
function dealerRow(action: Action, dealerId: string, keeperId: string | null): Subject {
  const ruleOf = (ctx: Ctx): SightRule[] => {
    if (reachesDealer(ctx, action, dealerId)) return ['UNIT'];
    return mayTouch(ctx, action, dealerId, keeperId) ? ['OWN'] : [];
  };
  return { dealerId, unitIds: [], rulesFor: async (callers) => callers.map(ruleOf), seesNames: (ctx) => seesPerson(ctx, { dealerId, ownerUserId: keeperId }) };
}

const id = (prefix: string, bare: string | number | null | undefined): string | null => (bare == null ? null : wireId(prefix, String(bare)));

async function customerSubject(ctx: Ctx, customerId: string): Promise<Subject | null> {
  const [row] = await ctx.db.rows('SELECT dealer_id, owner_user_id FROM customer WHERE id = ?', [bareId(customerId)]);
  return row ? dealerRow('customer:read', id('org', row[0])!, id('usr', row[1])) : null;
}

async function vehicleSubject(ctx: Ctx, vehicleId: string): Promise<Subject | null> {
  const [row] = await ctx.db.rows('SELECT v.dealer_id, c.owner_user_id FROM vehicle v LEFT JOIN customer c ON c.dealer_id = v.dealer_id AND c.id = v.owner_id WHERE v.id = ?', [bareId(vehicleId)]);
  return row ? dealerRow('vehicle:read', id('org', row[0])!, id('usr', row[1])) : null;
}

async function taskSubject(ctx: Ctx, taskId: string): Promise<Subject | null> {
  const [row] = await ctx.db.rows('SELECT dealer_id FROM care_task WHERE id = ?', [bareId(taskId)]);
  return row ? dealerRow('care:read', id('org', row[0])!, null) : null;
}

/** So many conditions stand in one statement. */
const BATCH = 60;

/** Which of these conditions hold for a case. */
async function holding(ctx: Ctx, complaintId: string, parts: readonly SqlPart[]): Promise<boolean[]> {
  const held: boolean[] = [];
  for (let from = 0; from < parts.length; from += BATCH) {
    const some = parts.slice(from, from + BATCH);
    const [row] = await ctx.db.rows(
      `SELECT ${some.map(({ sql }) => `CASE WHEN ${sql} THEN 1 ELSE 0 END`).join(', ')} FROM complaint c WHERE c.id = ?`, [...some.flatMap(({ params }): SqlValue[] => params), bareId(complaintId)]);
    held.push(...some.map((_, index) => Number(row?.[index]) === 1));
  }
  return held;
}

const IMPOSSIBLE = '1 = 0';

async function complaintSubject(ctx: Ctx, complaintId: string): Promise<Subject | null> {
  const [row] = await ctx.db.rows('SELECT dealer_id, owner_unit_id, origin_unit_id, owner_id FROM complaint WHERE id = ?', [bareId(complaintId)]);
  if (!row) return null;
  const [dealerId, originUnitId] = [id('org', row[0]), id('org', row[2])];
  const rulesFor = async (callers: readonly Ctx[]): Promise<SightRule[][]> => {
    const asked: { caller: number; rule: OpeningRule; part: SqlPart }[] = [];
    for (const [caller, of] of callers.entries()) for (const { rule, part } of await openRules(of)) if (part.sql !== IMPOSSIBLE) asked.push({ caller, rule, part });
    const held = await holding(ctx, complaintId, asked.map(({ part }) => part));
    return callers.map((_, caller) => [...new Set(asked.flatMap((entry, index): SightRule[] => (entry.caller === caller && held[index] ? [entry.rule] : [])))]);
  };
  return {
    dealerId, unitIds: [id('org', row[1])!, originUnitId!], dispatchedBy: dealerId === originUnitId ? null : originUnitId, rulesFor,
    seesNames: (caller) => dealerId !== null && seesPerson(caller, { dealerId, ownerUserId: id('usr', row[3]) }),
  };
}

/** The kinds of records about which one may ask, by the prefix of their ids. */
export const subjects: Readonly<Record<string, (ctx: Ctx, id: string) => Promise<Subject | null>>> = { cus: customerSubject, veh: vehicleSubject, tsk: taskSubject, cmp: complaintSubject };
