import { Customer } from '../customer/customer.entity.js';
import { requireStepUp } from '../platform/access/step-up.js';
import { audit } from '../platform/audit/audit.js';
import { noteAccess } from '../platform/audit/access-log.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { newId, requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { findInScope } from '../platform/scope.js';
import { inTransaction } from '../platform/transaction.js';
import { everythingHeld, type Held } from './everything-held.js';
import { PersonExport } from './person-export.entity.js';
import type { CustomerExportType, ExportCustomerInput } from './privacy.types.js';

const FETCHED_WITHIN_MS = 15 * 60_000;

/** Makes everything held about a person ready to be fetched by who asked; nothing is written to disk. */
export async function exportCustomer(tx: TxCtx, { customerId, reason }: ExportCustomerInput): Promise<CustomerExportType> {
  const customer = await findInScope(tx, Customer, customerId, 'customer:export');
  requireStepUp(tx);
  if (customer.status === 'ERASED') throw refuse('PERSON_ERASED');
  const id = newId('exp');
  const expiresAt = new Date(tx.now.getTime() + FETCHED_WITHIN_MS);
  await tx.db.manager.insert(PersonExport, { id, dealerId: customer.dealerId, customerId, askedBy: tx.actor.id!, reason, askedAt: tx.now, expiresAt });
  audit(tx, { unitId: customer.dealerId, action: 'customer.export', entity: 'customer', entityId: customerId, after: { exportId: id }, reason });
  await noteAccess(tx, [{ unitId: customer.dealerId, customerId, door: 'EXPORT', subjectId: id, reason }]);
  return { id, expiresAt, jsonPath: `/files/person-exports/${id}.json`, pagePath: `/files/person-exports/${id}.html` };
}

/** What was made ready, for who asked and in time. Anybody else gets the answer of what is not there. */
export async function fetchExport(ctx: Ctx, id: string): Promise<{ held: Held; name: string }> {
  requireId('exp', id);
  const made = await ctx.db.manager.findOneBy(PersonExport, { id });
  if (!made || ctx.actor.kind !== 'STAFF' || made.askedBy !== ctx.actor.id) throw refuse('NOT_FOUND');
  const customer = await findInScope(ctx, Customer, made.customerId, 'customer:export');
  if (made.expiresAt <= ctx.now) throw refuse('EXPORT_GONE');
  if (customer.status === 'ERASED') throw refuse('PERSON_ERASED');
  await inTransaction(ctx, (tx) => tx.db.manager.update(PersonExport, { id }, { fetchedAt: tx.now }));
  return { held: await everythingHeld(ctx, customer), name: customer.name };
}
