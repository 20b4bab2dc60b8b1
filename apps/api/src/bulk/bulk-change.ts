import { isLocalDate } from '@dealercare/domain/time/local-date';
import { RelationLevelEnum } from '../customer/customer.entity.js';
import type { Customer } from '../customer/customer.entity.js';
import { changeCustomer, requireKeeper } from '../customer/customer.service.js';
import type { CustomerValues } from '../customer/customer-values.js';
import type { TxCtx } from '../platform/context.js';
import { requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import type { BulkField } from './bulk-run.entity.js';

const COLUMN = { KEEPER: 'ownerUserId', RELATION_LEVEL: 'relationLevel', REVIEW_DUE: 'reviewDueOn' } as const satisfies Record<BulkField, keyof Customer & keyof CustomerValues>;

/** Refuses a value that no row could take, before anything is written. */
export function requireValue(field: BulkField, value: string | null): void {
  const fits = value === null || (field === 'KEEPER' ? requireId('usr', value) !== '' : field === 'RELATION_LEVEL' ? Object.hasOwn(RelationLevelEnum, value) : isLocalDate(value));
  if (!fits) throw refuse('INVALID_INPUT', {}, [{ path: 'input.value', code: 'VALUE_INVALID', params: { value } }]);
}

export const valueOf = (customer: Customer, field: BulkField): string | null => customer[COLUMN[field]];

/** The same way as by hand: the same checks, version and audit entry. */
export async function setValue(tx: TxCtx, customer: Customer, field: BulkField, value: string | null, action: string): Promise<void> {
  if (customer.status !== 'ACTIVE') throw refuse('CUSTOMER_NOT_ACTIVE');
  if (field === 'KEEPER') await requireKeeper(tx, customer.dealerId, value);
  await changeCustomer(tx, customer, { [COLUMN[field]]: value }, { action, reason: null });
}
