import { addDays, earlier, type LocalDate } from '../time/local-date.js';
import type { DroppedStep, KeptSteps } from './kept-steps.js';
import type { CareWindow, Occurrence } from './occurrence.js';
import type { MoveReason } from './placement.js';
import { stepsOn, type PlannedStep } from './planned-step.js';
import { leadDays, type CareRule, type FollowUpSettings } from './rule.js';
import type { SurveyScope } from './survey-rest.js';

/** A task as the day batch writes it (T1). Tasks with a survey are follow-ups and run on SM-FU (rulings 5). */
export interface PlannedTask {
  dedupeKey: string;
  ruleCode: string;
  subjectId: string;
  anchorKey: string;
  anchorDate: LocalDate;
  /** Which text of the rule fits; null when there is one. */
  variant: string | null;
  /** T before closed days, shields and caps were looked at. */
  wantedT: LocalDate;
  /** T, the due day of the task. */
  t: LocalDate;
  windowFrom: LocalDate;
  windowTo: LocalDate;
  /** First T that the past and the shield allow, last T after a move. */
  earliestT: LocalDate;
  latestT: LocalDate;
  steps: PlannedStep[];
  droppedSteps: DroppedStep[];
  moved: MoveReason | null;
  /** Its first step should have been on an earlier day than the one of planning (B4). */
  late: boolean;
  survey: (FollowUpSettings & { scope: SurveyScope }) | null;
}

/** One task per rule, subject and anchor, however often it is planned (INV-11, B3). */
export function dedupeKey(ruleCode: string, subjectId: string, anchorKey: string): string {
  return `${ruleCode}|${subjectId}|${anchorKey}`;
}

/** What planning has found out about one occurrence before its day is chosen. */
export interface Draft {
  rule: CareRule;
  subjectId: string;
  occurrence: Occurrence;
  window: CareWindow;
  kept: KeptSteps;
  /** The first day on which any step may take place. */
  floor: LocalDate;
  today: LocalDate;
}

/** The task of a draft once T is known. */
export function taskOf(draft: Draft, t: LocalDate, moved: MoveReason | null, scope: SurveyScope): PlannedTask {
  const { rule, subjectId, occurrence, window, kept, floor, today } = draft;
  const { anchorKey, anchorDate, t: wantedT, variant = null } = occurrence;
  const lead = leadDays(kept.steps);
  return {
    dedupeKey: dedupeKey(rule.code, subjectId, anchorKey), ruleCode: rule.code, subjectId, anchorKey, anchorDate, variant, wantedT, t,
    windowFrom: earlier(window.from, t), windowTo: window.to, earliestT: addDays(floor, lead), latestT: window.latest,
    steps: stepsOn(kept.steps, t), droppedSteps: kept.dropped, moved, late: addDays(wantedT, -lead) < today,
    survey: rule.followUp && { ...rule.followUp, scope },
  };
}
