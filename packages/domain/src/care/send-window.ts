import { addDays, type LocalDate } from '../time/local-date.js';
import type { OpenWindow } from '../time/opening-hours.js';
import { instantOf, localDateOf, minuteOfDay } from '../time/zone.js';
import type { DayStep } from './planned-step.js';
import type { MessageClass } from './purpose.js';

/** HOLD: wait until then. REPLAN: its day is over, the pair needs a new T (INV-17). MISSED: too late for good (INV-19). */
export type SendVerdict = { send: 'NOW' } | { send: 'HOLD'; until: Date } | { send: 'REPLAN' } | { send: 'MISSED' };

/** Where SMS may leave: the hours of the setting `contact.smsHours` on the dealer's wall clock, the end excluded. */
export interface SendHours {
  sms: OpenWindow;
  zone: string;
}

/** Quiet hours hold back care and marketing; notices that the customer needs may leave at any time (R-53, DT-CONSENT). */
export function hasQuietHours(messageClass: MessageClass): boolean {
  return messageClass !== 'TRANSACTIONAL';
}

/** The first instant from `now` on at which an SMS may leave (C5): an alert held overnight goes at 08:00 (rulings 8). */
export function nextSendMoment(now: Date, { sms, zone }: SendHours): Date {
  const date = localDateOf(now, zone);
  const minute = minuteOfDay(now, zone);
  if (minute < sms.from) return instantOf(date, sms.from, zone);
  return minute < sms.to ? now : instantOf(addDays(date, 1), sms.from, zone);
}

/** A message without a day of its own: thanks after a call, an alert. Held over the quiet hours; MISSED once `endsAt` has come. */
export function judgeAtOnce(messageClass: MessageClass, now: Date, endsAt: Date, hours: SendHours): SendVerdict {
  if (now >= endsAt) return { send: 'MISSED' };
  if (!hasQuietHours(messageClass)) return { send: 'NOW' };
  const moment = nextSendMoment(now, hours);
  if (moment <= now) return { send: 'NOW' };
  return moment < endsAt ? { send: 'HOLD', until: moment } : { send: 'MISSED' };
}

function afterItsDay(step: DayStep, windowTo: LocalDate, now: Date, hours: SendHours): SendVerdict {
  if (step.ifLate === 'MISS') return { send: 'MISSED' };
  if (step.ifLate === 'REPLAN') return { send: 'REPLAN' };
  const endsAt = instantOf(addDays(windowTo, 1), 0, hours.zone);
  return judgeAtOnce('CARE', now, endsAt, hours);
}

/**
 * What to do now with an SMS that has a day (DT-CARE): wait for its time, send, or, when its day has passed, what the step says: a
 * birthday wish after its slot is MISSED (EX-072), a delivery message goes the next morning while the window is open, a pair moves.
 */
export function judgeSend(step: DayStep, windowTo: LocalDate, now: Date, hours: SendHours): SendVerdict {
  const from = instantOf(step.date, Math.max(step.from ?? hours.sms.from, hours.sms.from), hours.zone);
  const until = instantOf(step.date, Math.min(step.until ?? hours.sms.to, hours.sms.to), hours.zone);
  if (now < from) return { send: 'HOLD', until: from };
  return now < until ? { send: 'NOW' } : afterItsDay(step, windowTo, now, hours);
}
