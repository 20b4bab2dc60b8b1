import { activeEscalationStatuses } from '@dealercare/domain/complaint/status';
import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import { loader } from '../platform/loader.js';

const ACTIVE = inList(activeEscalationStatuses);

/** Whether the caller handles escalations at all: everybody else needs no look at them. */
const handles = ({ actor, principal }: Ctx): boolean => actor.kind === 'STAFF' && principal.actions.has('escalation:handle');

/** Of these cases or customers those of which the caller has taken an escalation that is still active (3.2, E2). */
const takenBy = (column: 'e.complaint_id' | 'c.customer_id', prefix: string) => loader<true>(async (ctx, ids) => {
  const list = inList(ids.map(bareId));
  const rows = await ctx.db.rows(
    `SELECT DISTINCT ${column} FROM escalation e JOIN complaint c ON c.id = e.complaint_id WHERE ${column} IN (${list.sql}) AND e.officer_id = ? AND e.status IN (${ACTIVE.sql})`,
    [...list.params, bareId(ctx.actor.id!), ...ACTIVE.params]);
  return new Map(rows.map(([id]) => [wireId(prefix, String(id)), true as const]));
});

const casesTaken = takenBy('e.complaint_id', 'cmp');
const customersTaken = takenBy('c.customer_id', 'cus');

export const isOfficerOfCase = async (ctx: Ctx, complaintId: string): Promise<boolean> => handles(ctx) && await casesTaken(ctx, complaintId) === true;
export const isOfficerForCustomer = async (ctx: Ctx, customerId: string): Promise<boolean> => handles(ctx) && await customersTaken(ctx, customerId) === true;
