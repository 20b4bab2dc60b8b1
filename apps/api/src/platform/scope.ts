import type { Action } from '@dealercare/domain/access/action';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Ctx } from './context.js';
import { inList, type SqlValue } from './database/database.js';
import { idPrefixOf } from './database/column.js';
import { bareId, requireId } from './ids.js';
import { refuse } from './refusal.js';

/** A piece of SQL with its parameters. */
export interface SqlPart {
  sql: string;
  params: SqlValue[];
}

const nothing: SqlPart = { sql: '1 = 0', params: [] };
const everything: SqlPart = { sql: '1 = 1', params: [] };

/** The columns of a row by which its reach is decided. */
export interface ScopeColumns {
  dealer: string;
  /** Who the row belongs to, for posts that see only their own. */
  owner?: string;
}

/**
 * THE scope: which rows the caller may touch with this action, as a condition on the dealer column. Every read and write of
 * a tenant table carries it (K1, K2). Not in scope and not there are the same answer.
 */
export function inScope(ctx: Ctx, action: Action, columns: ScopeColumns): SqlPart {
  if (ctx.principal.everywhere) return everything;
  const { every, own } = ctx.principal.dealers(action);
  const parts: SqlPart[] = [];
  if (every.length > 0) parts.push(dealersIn(columns.dealer, every));
  if (own.length > 0 && columns.owner && ctx.actor.id) {
    const mine = dealersIn(columns.dealer, own);
    parts.push({ sql: `(${mine.sql} AND ${columns.owner} = ?)`, params: [...mine.params, bareId(ctx.actor.id)] });
  }
  if (parts.length === 0) return nothing;
  return { sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`, params: parts.flatMap(({ params }) => params) };
}

function dealersIn(column: string, dealers: readonly string[]): SqlPart {
  if (dealers.length === 1) return { sql: `${column} = ?`, params: [bareId(dealers[0]!)] };
  const list = inList(dealers.map(bareId));
  return { sql: `${column} IN (${list.sql})`, params: list.params };
}

/** Whether rows of this dealer are in reach on every row (not only own ones). */
export function reachesDealer(ctx: Ctx, action: Action, dealerId: string): boolean {
  return ctx.principal.everywhere || ctx.principal.dealers(action).every.includes(dealerId);
}

/** Throws what an absent dealer would throw. */
export function requireDealer(ctx: Ctx, action: Action, dealerId: string): string {
  requireId('org', dealerId);
  if (!reachesDealer(ctx, action, dealerId)) throw refuse('NOT_FOUND');
  return dealerId;
}

type TenantRow = ObjectLiteral & { id: string; dealerId: string };

/** The entity with this id if the caller may do the action on it; NOT_FOUND otherwise, whatever the reason. */
export async function findInScope<T extends TenantRow>(ctx: Ctx, entity: EntityTarget<T> & { prototype: T }, id: string, action: Action, ownerProperty?: keyof T & string): Promise<T> {
  requireId(idPrefixOf(entity), id);
  const row = await ctx.db.manager.findOneBy(entity, { id } as never);
  if (!row || !mayTouch(ctx, action, row.dealerId, ownerProperty ? row[ownerProperty] as string | null : null)) throw refuse('NOT_FOUND');
  return row;
}

/** The same rule as `inScope`, for a row that has been read. */
export function mayTouch(ctx: Ctx, action: Action, dealerId: string, ownerId: string | null): boolean {
  if (reachesDealer(ctx, action, dealerId)) return true;
  return ownerId !== null && ownerId === ctx.actor.id && ctx.principal.dealers(action).own.includes(dealerId);
}
