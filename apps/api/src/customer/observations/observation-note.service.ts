import { isGuarded, prohibitedMatter } from '@dealercare/domain/customer/observation';
import { observationSettings } from '@dealercare/domain/customer/observation-settings';
import { todayAt } from '../../organisation/today-at.js';
import { audit } from '../../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { bareId, newId, wireId } from '../../platform/ids.js';
import { refuse, type FieldFault } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';
import { requireVersion } from '../../platform/versioned.js';
import { setting } from '../../policy/settings-state.js';
import { Customer } from '../customer.entity.js';
import { openWords, sealWords, wordsPlace } from '../sealed-words.js';
import { ObservationNote } from './observation-note.entity.js';
import type { NoteObservationInput, RemoveObservationInput } from './observation-note.inputs.js';

export const observationPlace = (id: string, field: 'text' | 'purpose'): string => wordsPlace('observation_note', id, field);

/** What the law keeps out of files, and what the dealer has no purpose for. */
async function faultsOf(tx: TxCtx, dealerId: string, { category, text, purpose, point, observedOn }: NoteObservationInput): Promise<FieldFault[]> {
  const faults: FieldFault[] = [];
  for (const [field, words] of [['text', text], ['purpose', purpose], ['point', point]] as const) {
    const matter = words && prohibitedMatter(words);
    if (matter) faults.push({ path: `input.${field}`, code: 'OBSERVATION_PROHIBITED', params: { matter } });
  }
  if (observedOn > await todayAt(tx, dealerId)) faults.push({ path: 'input.observedOn', code: 'DATE_IN_FUTURE' });
  if (!isGuarded(category)) return faults;
  if (!await setting(tx.app, dealerId, observationSettings[category])) faults.push({ path: 'input.category', code: 'OBSERVATION_NOT_ALLOWED' });
  else if (!purpose?.trim()) faults.push({ path: 'input.purpose', code: 'REQUIRED' });
  return faults;
}

export async function noteObservation(tx: TxCtx, input: NoteObservationInput): Promise<Customer> {
  const customer = await findInScope(tx, Customer, input.customerId, 'customer:write');
  if (customer.status !== 'ACTIVE') throw refuse('CUSTOMER_NOT_ACTIVE');
  const { dealerId, subjectKeyId, id: customerId } = customer;
  const faults = await faultsOf(tx, dealerId, input);
  if (faults.length > 0) throw refuse('INVALID_INPUT', {}, faults);
  const id = newId('obn');
  const told = { category: input.category, method: input.method, point: input.point?.trim() || null, observedOn: input.observedOn };
  const [text, purpose] = [input.text.trim(), input.purpose?.trim() || null];
  await tx.db.manager.insert(ObservationNote, {
    id, dealerId, customerId, ...told, textCipher: (await sealWords(tx, subjectKeyId, observationPlace(id, 'text'), text))!, purposeCipher: await sealWords(tx, subjectKeyId, observationPlace(id, 'purpose'), purpose),
    createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
  });
  audit(tx, { unitId: dealerId, action: 'observation.note', entity: 'observation_note', entityId: id, after: { customerId, ...told, text, purpose }, subjectKeyId });
  return customer;
}

export async function removeObservation(tx: TxCtx, { observationNoteId, expectedVersion }: RemoveObservationInput): Promise<Customer> {
  const note = await findInScope(tx, ObservationNote, observationNoteId, 'customer:write');
  requireVersion(note, expectedVersion);
  const customer = await findInScope(tx, Customer, note.customerId, 'customer:write');
  const { category, method, point, observedOn } = note;
  const before = { customerId: customer.id, category, method, point, observedOn, text: await textOf(tx, note) };
  await tx.db.manager.delete(ObservationNote, { id: note.id });
  audit(tx, { unitId: note.dealerId, action: 'observation.remove', entity: 'observation_note', entityId: note.id, before, subjectKeyId: customer.subjectKeyId });
  return customer;
}

async function opened(ctx: Ctx, { id, customerId }: ObservationNote, field: 'text' | 'purpose', sealed: string | null): Promise<string | null> {
  const [row] = await ctx.db.rows('SELECT subject_key_id FROM customer WHERE id = ?', [bareId(customerId)]);
  return row ? openWords(ctx, wireId('key', String(row[0])), observationPlace(id, field), sealed) : null;
}

export const textOf = (ctx: Ctx, note: ObservationNote): Promise<string | null> => opened(ctx, note, 'text', note.textCipher);
export const purposeOf = (ctx: Ctx, note: ObservationNote): Promise<string | null> => opened(ctx, note, 'purpose', note.purposeCipher);
