import type { ClockMode, ClockSegment, ClockView } from '@dealercare/admin-kit/desk';
import type { ClockFieldsFragment } from '../generated/clock/clock-fields.js';
import type { ExplainDeadlineQuery } from '../generated/clock/explain-deadline.js';

export type Explanation = ExplainDeadlineQuery['explainDeadline'];

/** Where a unit is not told; every unit of the product has its own. */
const USUAL_ZONE = 'Asia/Shanghai';

/** A clock of a list: without its reason it reads in plain time, which is right in every mode. */
export function clockView(clock: ClockFieldsFragment): ClockView {
  const { kind, status, startedAt, dueAt, metAt, provisional, unit } = clock;
  return { kind, status, mode: 'WALL', startedAt, dueAt, metAt: metAt ?? null, provisional, zone: unit?.timezone ?? USUAL_ZONE };
}

const modes: readonly ClockMode[] = ['WALL', 'BUSINESS', 'CAL_DAYS', 'WORK_DAYS'];

/** Words for the codes that stand in an explanation. */
export interface ExplanationWords {
  /** Why a clock stands still while another level is at work. */
  heldAbove: string;
  policyName: string;
  causeOf: (cause: string) => string;
}

function segmentOf({ kind, from, to, date, reason, sum }: Explanation['pieces'][number], words: ExplanationWords): ClockSegment {
  const spoken = reason === 'ESCALATED' ? words.heldAbove : reason;
  const name = kind === 'PAUSE' ? 'PAUSED' : kind === 'TIME' || kind === 'DAY' ? kind : 'SKIPPED';
  return { kind: name, from: from ?? null, to: to ?? null, date: date ?? null, reason: spoken ?? null, sum: sum ?? null };
}

/** The same clock with the reason of its deadline: windows and days counted, skipped days, pauses, moves, the rule's name. */
export function explainedView(clock: ClockFieldsFragment, explanation: Explanation, words: ExplanationWords): ClockView {
  const open = explanation.pauses.find(({ until }) => !until);
  return {
    ...clockView(clock),
    mode: modes.find((mode) => mode === explanation.mode) ?? 'WALL',
    dueAt: clock.dueAt,
    provisional: explanation.provisional,
    pausedAt: open?.from ?? null,
    pausedUntil: open?.endsAt ?? null,
    segments: explanation.pieces.map((piece) => segmentOf(piece, words)),
    moves: explanation.changes.map(({ at, cause, previousDueAt, dueAt }) => ({ at, why: words.causeOf(cause), from: previousDueAt, to: dueAt })),
    policy: words.policyName,
    policyVersion: null,
    calendarVersion: String(explanation.calendarVersion),
  };
}
