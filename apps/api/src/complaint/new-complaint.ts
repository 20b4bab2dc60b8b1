import type { Level } from '@dealercare/domain/complaint/level';
import { levelNumber } from '@dealercare/domain/complaint/level';
import type { SeverityProposal } from '@dealercare/domain/complaint/severity';
import type { ComplaintChannel } from '@dealercare/domain/complaint/status';
import { localDateOf } from '@dealercare/domain/time/zone';
import type { TxCtx } from '../platform/context.js';
import { NOTHING_DUE, type Complaint } from './complaint.entity.js';
import { sealContact, sealText } from './sealed-texts.js';

/** What is known of a complaint before it has a row. */
export interface NewComplaint {
  id: string;
  number: string;
  unitId: string;
  dealerId: string | null;
  level: Level;
  zone: string;
  channel: ComplaintChannel;
  receivedAt: Date;
  description: string;
  remedySought: string | null;
  customerId: string | null;
  vehicleId: string | null;
  orderId: string | null;
  contactName: string | null;
  contactPhone: string | null;
  anonymous: boolean;
  subjectKeyId: string;
  proposal: Pick<SeverityProposal, 'severity' | 'reasons' | 'crisis' | 'subtype' | 'external'>;
  odr: boolean;
  immobile: boolean;
  tier: string | null;
  accusedIds: string[];
  topic: string | null;
  repeatOfId: string | null;
  repeatCount: number;
  firstOwnerId: string | null;
  ownerId: string | null;
}

/** The row of a complaint that is being registered, with what was said sealed under its key. */
export async function newComplaint(tx: TxCtx, given: NewComplaint): Promise<Complaint> {
  const { id, unitId, level, proposal, subjectKeyId, description, remedySought, contactName, contactPhone, zone } = given;
  return {
    ...pick(given), id, ownerUnitId: unitId, originUnitId: unitId, reachedLevel: levelNumber(level), subjectKeyId,
    contactNameCipher: sealContact(tx, id, 'contactNameCipher', contactName), contactPhoneCipher: sealContact(tx, id, 'contactPhoneCipher', contactPhone),
    receivedOn: localDateOf(given.receivedAt, zone), enteredAt: tx.now,
    descriptionCipher: await sealText(tx, subjectKeyId, 'description', id, description),
    remedySoughtCipher: remedySought ? await sealText(tx, subjectKeyId, 'remedySought', id, remedySought) : null,
    severity: proposal.severity, severityReasons: [...proposal.reasons], subtype: proposal.subtype, crisis: proposal.crisis, external: proposal.external,
    status: 'RECEIVED', isOpen: true, level, executor: level, previousOwnerId: null, department: null, causeCodes: [], causeCode: null, isValid: null, justification: 'UNDETERMINED',
    masterId: null, reopenCount: 0, rejectCount: 0, withdrawalAskedById: null, reviewedById: null, stepsToldAt: null, expectedDoneAt: null, resolvedAt: null, customerSatisfaction: null,
    closedAt: null, closeReason: null, nextDueAt: NOTHING_DUE, nextClockId: null, lastSeq: 0,
    createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
  };
}

type Told = Pick<NewComplaint, 'number' | 'dealerId' | 'channel' | 'receivedAt' | 'customerId' | 'vehicleId' | 'orderId' | 'anonymous' | 'odr' | 'immobile' | 'tier' | 'accusedIds' | 'topic' | 'repeatOfId' | 'repeatCount' | 'firstOwnerId' | 'ownerId'>;

/** In one order: many of them are inserted together. */
const pick = ({ number, dealerId, channel, receivedAt, customerId, vehicleId, orderId, anonymous, odr, immobile, tier, accusedIds, topic, repeatOfId, repeatCount, firstOwnerId, ownerId }: Told): Told =>
  ({ number, dealerId, channel, receivedAt, customerId, vehicleId, orderId, anonymous, odr, immobile, tier, accusedIds, topic, repeatOfId, repeatCount, firstOwnerId, ownerId });
