import { proposeSeverity, type SeverityProposal } from '@dealercare/domain/complaint/severity';
import { onRegister, type AtOnceAct } from '@dealercare/domain/complaint/at-once';
import { localDateOf } from '@dealercare/domain/time/zone';
import type { ComplaintChannel, ExternalChannel, RegisterComplaintInput } from '@dealercare/schema/types';

/** A complaint as it is being written down; plain values, so that a draft can keep it. */
export interface RegisterValues {
  unitId: string;
  who: 'customer' | 'stranger' | 'anonymous';
  customerId: string | null;
  vehicleId: string | null;
  contactName: string;
  contactPhone: string;
  channel: ComplaintChannel;
  receivedAt: string | null;
  description: string;
  remedySought: string;
  causeCode: string | null;
  accusedIds: string[];
  injury: 'unasked' | 'no' | 'yes';
  immobile: boolean;
  media: boolean;
  crowd: boolean;
  leakedData: boolean;
  replacementOrReturn: boolean;
  isPublic: boolean;
  externalChannel: ExternalChannel | null;
  caseNo: string;
  receivedOn: string | null;
  repeatOfId: string | null;
}

export const noValues: RegisterValues = {
  unitId: '', who: 'customer', customerId: null, vehicleId: null, contactName: '', contactPhone: '', channel: 'PHONE', receivedAt: null, description: '', remedySought: '', causeCode: null,
  accusedIds: [], injury: 'unasked', immobile: false, media: false, crowd: false, leakedData: false, replacementOrReturn: false, isPublic: false, externalChannel: null, caseNo: '', receivedOn: null, repeatOfId: null,
};

/** Channels by which somebody outside the trade hands a case over (C-135). */
export const isExternal = (channel: ComplaintChannel): boolean => channel === 'REGULATOR' || channel === 'SITE';

const text = (value: string): string | undefined => value.trim() || undefined;
const ticked = (value: boolean): true | undefined => value || undefined;

/** What was written down, as the API takes it. Somebody with a file needs no name and phone. */
export function inputOf(values: RegisterValues): RegisterComplaintInput {
  const { who, injury, channel, externalChannel, caseNo, receivedOn } = values;
  const input: RegisterComplaintInput = {
    unitId: values.unitId,
    channel,
    description: values.description.trim(),
    customerId: who === 'customer' ? values.customerId ?? undefined : undefined,
    vehicleId: values.vehicleId ?? undefined,
    contactName: who === 'stranger' ? text(values.contactName) : undefined,
    contactPhone: who === 'stranger' ? text(values.contactPhone) : undefined,
    anonymous: who === 'anonymous',
    receivedAt: values.receivedAt ?? undefined,
    remedySought: text(values.remedySought),
    causeCode: values.causeCode ?? undefined,
    accusedIds: values.accusedIds,
    injury: injury === 'unasked' ? undefined : injury === 'yes',
    immobile: values.immobile,
    media: ticked(values.media),
    crowd: ticked(values.crowd),
    leakedData: ticked(values.leakedData),
    replacementOrReturn: ticked(values.replacementOrReturn),
    isPublic: isExternal(channel) ? ticked(values.isPublic) : undefined,
    externalCase: isExternal(channel) && externalChannel && caseNo.trim() ? { channel: externalChannel, caseNo: caseNo.trim(), ...(receivedOn && { receivedOn }) } : undefined,
    repeatOfId: values.repeatOfId ?? undefined,
  };
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as RegisterComplaintInput;
}

export interface Foreseen extends SeverityProposal {
  acts: AtOnceAct[];
}

/** How grave the rules will find it and what they do at once; the server decides when it is registered. */
export function foresee(values: RegisterValues, { tier, repeatCount, now, zone }: { tier: string | null; repeatCount: number; now: Date; zone: string }): Foreseen {
  const proposal = proposeSeverity({
    description: values.description, date: localDateOf(now, zone), channel: values.channel, repeatCount, tier,
    media: values.media, crowd: values.crowd, leakedData: values.leakedData, replacementOrReturn: values.replacementOrReturn, isPublic: values.isPublic,
    ...(values.injury !== 'unasked' && { injury: values.injury === 'yes' }),
  });
  return { ...proposal, acts: onRegister({ ...proposal, repeat: proposal.reasons.includes('REPEAT'), level: 'DEALER_FRONTLINE' }) };
}
