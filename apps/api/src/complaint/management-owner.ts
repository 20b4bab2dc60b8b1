import type { TxCtx } from '../platform/context.js';
import { change, type CaseFile } from './case-file.js';
import { holdersAt, seatFrom } from './case-seats.js';

/** The first of dealer management's people owns the case, unless its owner is one of them. False when nobody sits there. */
export async function giveToManagement(tx: TxCtx, file: CaseFile): Promise<boolean> {
  const { ownerId, accusedIds } = file.complaint;
  if (ownerId && (await holdersAt(tx, file.units, 'DEALER_MANAGEMENT')).includes(ownerId)) return true;
  const { seat } = await seatFrom(tx, file.units, 'DEALER_MANAGEMENT', accusedIds);
  const holder = seat?.level === 'DEALER_MANAGEMENT' ? seat.holderIds[0] : undefined;
  if (holder === undefined) return false;
  change(file, { previousOwnerId: ownerId, ownerId: holder });
  return true;
}
