import type { Actor } from '@dealercare/domain/complaint/actor';
import { clockOrigin } from '@dealercare/domain/complaint/clock-origin';
import type { Level } from '@dealercare/domain/complaint/level';
import { proposeSeverity, type SeverityFacts, type SeverityProposal } from '@dealercare/domain/complaint/severity';
import type { ComplaintChannel, ExternalChannel } from '@dealercare/domain/complaint/status';
import { decideTransition } from '@dealercare/domain/complaint/transitions';
import { localDateOf } from '@dealercare/domain/time/zone';
import type { Customer } from '../customer/customer.entity.js';
import { orgTree } from '../organisation/org-tree.js';
import type { TxCtx } from '../platform/context.js';
import { newId } from '../platform/ids.js';
import { factsOf } from './case-facts.js';
import type { CaseFile } from './case-file.js';
import { emptyFile } from './case-load.js';
import { nextNumbers } from './case-number.js';
import { saveCases } from './case-save.js';
import { caseLimitsAt } from './case-settings.js';
import { applyOutcome, factOf } from './case-transition.js';
import { unitsOf, type UnitTimes } from './case-units.js';
import type { Complaint } from './complaint.entity.js';
import type { ExternalCase } from './external-case.entity.js';
import { newComplaint } from './new-complaint.js';
import { refuseCase } from './refuse-case.js';
import { findRepeats, type Repeats } from './repeats.js';

/** What somebody outside the trade knows the case by. */
export type ExternalRecord = Pick<ExternalCase, 'caseNo' | 'receivedOn'> & { channel: ExternalChannel } & Partial<Pick<ExternalCase, 'siteStatus' | 'brand' | 'series' | 'trimLine' | 'faultCodes' | 'textIndex'>>;

/** Answers to the questions of the intake form that nobody need be asked; absent: not told. */
export type SeverityFlags = Pick<SeverityFacts, 'injury' | 'media' | 'crowd' | 'leakedData' | 'isPublic' | 'replacementOrReturn' | 'threeGuaranteeWarning'>;

/** A complaint that somebody wants registered, with the records it refers to found and checked. */
export interface CaseToRegister extends SeverityFlags {
  unitId: string;
  by: Actor;
  /** Who received it: the first owner (C-121); null when nobody of the staff did. */
  firstOwnerId: string | null;
  ownerId: string | null;
  customer: Customer | null;
  vehicleId: string | null;
  orderId: string | null;
  contactName: string | null;
  contactPhone: string | null;
  anonymous: boolean;
  channel: ComplaintChannel;
  receivedAt: Date;
  description: string;
  remedySought: string | null;
  externalCase: ExternalRecord | null;
  immobile: boolean;
  accusedIds: string[];
  topic: string | null;
  repeatOfId: string | null;
  /** From when its clocks count, when that is not the receipt (rulings 17). */
  countFrom?: Date;
}

/** What is decided for several cases at once before each of them is drafted. */
export interface CaseSlot {
  number: string;
  subjectKeyId: string;
  times: UnitTimes | undefined;
}

/** The rung at which a unit of that type registers and holds cases. */
export const levelOfUnit: Readonly<Record<string, Level>> = { DEALER: 'DEALER_FRONTLINE', REGION: 'REGION', MANUFACTURER: 'MANUFACTURER' };

/** Reached by phone, or in person where the customer stands at the desk (K1). */
function isReachable({ customer, contactPhone, channel }: CaseToRegister): boolean {
  const hasPhone = customer !== null && (customer.phoneKind !== 'NONE' || customer.phone2Cipher !== null);
  return hasPhone || contactPhone !== null || channel === 'VISIT';
}

/** Judged when it is written down, with the words and limits of that day. */
function proposalFor(tx: TxCtx, given: CaseToRegister, repeats: Repeats, zone: string, limits: CaseFile['limits']): SeverityProposal {
  const { description, channel, injury, media, crowd, leakedData, isPublic, replacementOrReturn, threeGuaranteeWarning, customer, externalCase } = given;
  return proposeSeverity({
    description, channel, injury, media, crowd, leakedData, isPublic, replacementOrReturn, threeGuaranteeWarning,
    date: localDateOf(tx.now, zone), external: externalCase !== null, repeatCount: repeats.count, tier: customer?.tier ?? null,
  }, limits);
}

async function rowFor(tx: TxCtx, given: CaseToRegister, slot: CaseSlot): Promise<{ complaint: Complaint; proposal: SeverityProposal }> {
  const unit = (await orgTree(tx.app)).unit(given.unitId);
  const dealerId = unit?.type === 'DEALER' ? given.unitId : null;
  const zone = unit?.timezone ?? 'Asia/Shanghai';
  const limits = await caseLimitsAt(tx.app, given.unitId);
  const { customer, vehicleId, topic, repeatOfId, receivedAt } = given;
  const repeats = await findRepeats(tx, { dealerId, customerId: customer?.id ?? null, vehicleId, topic, repeatOfId, receivedOn: localDateOf(receivedAt, zone) }, limits);
  const proposal = proposalFor(tx, given, repeats, zone, limits);
  const complaint = await newComplaint(tx, {
    ...given, id: newId('cmp'), number: slot.number, dealerId, level: levelOfUnit[unit?.type ?? ''] ?? 'DEALER_FRONTLINE', zone, customerId: customer?.id ?? null,
    subjectKeyId: slot.subjectKeyId, proposal, odr: given.externalCase?.channel === 'ODR_12315', tier: customer?.tier ?? null, repeatOfId: repeats.repeatOfId, repeatCount: repeats.count,
  });
  return { complaint, proposal };
}

function fileExternalCase(tx: TxCtx, file: CaseFile, { externalCase, unitId }: CaseToRegister): void {
  if (!externalCase) return;
  const { channel, caseNo, receivedOn, siteStatus = null, brand = null, series = null, trimLine = null, faultCodes = [], textIndex = null } = externalCase;
  file.externalCases.push({
    id: newId('exc'), complaintId: file.complaint.id, unitId, channel, caseNo, receivedOn, siteStatus, brand, series, trimLine, faultCodes, textIndex,
    createdAt: tx.now, createdBy: file.complaint.createdBy, updatedAt: tx.now, version: 1,
  });
}

/** K1 in memory: the case with its severity, its first clocks and what is done at once; not written yet. */
export async function draftCase(tx: TxCtx, given: CaseToRegister, slot: CaseSlot): Promise<CaseFile> {
  const { complaint, proposal } = await rowFor(tx, given, slot);
  const file = await emptyFile(tx, complaint, true, slot.times);
  const verdict = decideTransition({ ...factsOf(file), status: null }, 'REGISTER', given.by, { now: tx.now, at: given.receivedAt, description: given.description, reachable: isReachable(given) }, file.limits);
  if (!verdict.ok) throw refuseCase(verdict);
  fileExternalCase(tx, file, given);
  await applyOutcome(tx, file, verdict, {
    type: 'REGISTER', transition: verdict.transition, to: verdict.to, at: given.receivedAt, actor: given.by,
    countFrom: given.countFrom ?? clockOrigin(given.receivedAt, file.units.goLiveOn, file.units.zone),
    facts: { channel: given.channel, severity: complaint.severity, reasons: proposal.reasons, words: proposal.words.map(({ text }) => text), repeatCount: complaint.repeatCount },
  });
  file.facts.push({ type: factOf('REGISTER'), payload: { channel: given.channel } });
  return file;
}

async function subjectKeyFor(tx: TxCtx, customer: Customer | null): Promise<string> {
  if (customer) return customer.subjectKeyId;
  const keys = tx.app.subjectKeys.make(1);
  await tx.app.subjectKeys.insert(tx.db, keys, tx.now);
  return keys[0]!.id;
}

/** Registers one complaint: clocks, severity, at-once actions, care shield, all in the caller's transaction (K1). */
export async function registerCase(tx: TxCtx, given: CaseToRegister): Promise<Complaint> {
  const unit = (await orgTree(tx.app)).unit(given.unitId);
  const { zone } = await unitsOf(tx, { dealerId: unit?.type === 'DEALER' ? given.unitId : null, ownerUnitId: given.unitId });
  const [number] = await nextNumbers(tx, unit?.code ?? '', localDateOf(given.receivedAt, zone), 1);
  const file = await draftCase(tx, given, { number: number!, subjectKeyId: await subjectKeyFor(tx, given.customer), times: undefined });
  await saveCases(tx, [file], 'complaint.register');
  return file.complaint;
}
