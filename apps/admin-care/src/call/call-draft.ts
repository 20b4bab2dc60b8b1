import type { AttemptOutcome, FinishFollowUpInput, Mood, RecordCallInput, TopicOutcome } from '@dealercare/schema/types';
import { instantAt } from './wall-time.js';

/** What was put into a call sheet so far. Times are on the dealer's wall, '2026-03-02T15:00'. */
export interface CallDraft {
  outcome: AttemptOutcome | null;
  askedFor: string | null;
  appointment: boolean | null;
  appointmentAt: string | null;
  mood: Mood | null;
  note: string;
  complains: boolean;
  complaintText: string;
  suggestion: string;
  remark: string;
  noMoreFollowUps: boolean;
  consentWithdrawn: boolean;
  topics: Readonly<Record<string, TopicOutcome>>;
}

export const freshCall: CallDraft = {
  outcome: null, askedFor: null, appointment: null, appointmentAt: null, mood: null, note: '', complains: false, complaintText: '', suggestion: '', remark: '', noMoreFollowUps: false,
  consentWithdrawn: false, topics: {},
};

interface RecordedTask {
  id: string;
  version: number;
  dealer: { timezone: string };
}

const told = (text: string): string | null => text.trim() || null;

const topicsOf = ({ topics }: CallDraft) => Object.entries(topics).map(([taskId, outcome]) => ({ taskId, outcome }));

/** How a call went, as the API records it; what does not belong to the outcome stays out. */
export function recordInput({ id, version, dealer }: RecordedTask, draft: CallDraft & { outcome: AttemptOutcome }): RecordCallInput {
  const { outcome, askedFor, appointment, appointmentAt, mood, note, noMoreFollowUps, consentWithdrawn } = draft;
  const isReached = outcome === 'REACHED';
  const at = (wall: string | null) => (wall ? instantAt(wall, dealer.timezone) : null);
  return {
    taskId: id, expectedVersion: version, outcome, mood, note: told(note), consentWithdrawn, noMoreFollowUps,
    askedFor: outcome === 'CALL_BACK_LATER' ? at(askedFor) : null,
    appointmentAt: isReached && appointment ? at(appointmentAt) : null,
    noAppointment: isReached && appointment === false,
    topics: isReached ? topicsOf(draft) : [],
  };
}

/** The end of a follow-up in which the customer was reached, as the API takes it. */
export function finishInput({ id, version }: RecordedTask, draft: CallDraft): FinishFollowUpInput {
  const { complains, complaintText, suggestion, remark, mood, note, noMoreFollowUps } = draft;
  return {
    taskId: id, expectedVersion: version, complains, mood, noMoreFollowUps, note: told(note), remark: told(remark), suggestion: told(suggestion), complaintText: told(complaintText), topics: topicsOf(draft),
  };
}
