import type { CareStep } from './rule.js';

/** A call on T, in the dealer's call hours. */
export const call: CareStep = { channel: 'PHONE', timing: { kind: 'DAY', day: 0, from: null, until: null, ifLate: 'NEXT_DAY' } };

/** The SMS of a pair: the calendar day before the call, from 10:00 (DT-CARE). If it cannot leave that day, the pair moves (INV-17). */
export const smsTheDayBefore: CareStep = { channel: 'SMS', timing: { kind: 'DAY', day: -1, from: '10:00', until: null, ifLate: 'REPLAN' } };

export const smsOnTheDay: CareStep = { channel: 'SMS', timing: { kind: 'DAY', day: 0, from: '10:00', until: null, ifLate: 'NEXT_DAY' } };

/** Before 8:30 or not at all (C-074, EX-072). */
export const birthdaySms: CareStep = { channel: 'SMS', timing: { kind: 'DAY', day: 0, from: '08:00', until: '08:30', ifLate: 'MISS' } };

/** Thanks with the appointment and rescue phones, right after the call (C-072). */
export const thanksSms: CareStep = { channel: 'SMS', timing: { kind: 'AFTER_CALL' } };

/** SMS on T-1, call on T: one unit (短信+次日电话, INV-17). */
export const pair: readonly CareStep[] = [smsTheDayBefore, call];
