import { useClockName, useLevelName, levels, type ClockKind, type Level } from '@dealercare/admin-kit/desk';
import { useSettingsText } from '../settings/settings-texts.js';

/** Kinds of notices that have words of their own; another one is told in general. */
export const noticeKinds = [
  'CLOCK_WARNING', 'CLOCK_MISSED', 'CLOCK_REMINDER', 'CLOCK_STEP',
  'CASE_ESCALATED', 'CASE_ASSIGNED', 'CASE_DISPATCHED', 'CASE_TAKEN_OVER', 'CASE_CLOSED', 'CASE_INVESTIGATED',
  'CASE_MAJOR_TELL', 'CASE_EXTERNAL_COPY', 'CASE_THREE_GUARANTEE_TELL', 'CASE_AT_ONCE',
  'ESCALATION_ACCEPT', 'ESCALATION_RETURN', 'ESCALATION_WITHDRAW', 'ESCALATION_CONTACT', 'ESCALATION_PLAN', 'ESCALATION_START', 'ESCALATION_FINISH', 'ESCALATION_PASS_UP',
  'ESCALATION_REPLAN', 'ESCALATION_END_RESOLVED', 'ESCALATION_END_WITHDRAWN', 'ESCALATION_HAND_BACK', 'ESCALATION_REQUEST_DEALER', 'ESCALATION_ANSWER',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

const isNoticeKind = (kind: string): kind is NoticeKind => (noticeKinds as readonly string[]).includes(kind);

interface NoticeParams {
  number?: string;
  clockKind?: ClockKind;
  level?: Level;
}

/** What a notice says, in one line. */
export function useNoticeWords(): (notice: { kind: string; params: string }) => string {
  const t = useSettingsText();
  const clockName = useClockName();
  const levelName = useLevelName();
  return ({ kind, params }) => {
    const { number, clockKind, level } = JSON.parse(params) as NoticeParams;
    const name = isNoticeKind(kind) ? kind : 'OTHER';
    return t(`notices.kind.${name}`, {
      number: number ?? '', clock: clockKind ? clockName(clockKind) : t('notices.someClock'), level: level && levels.includes(level) ? levelName(level) : t('notices.nextLevel'),
    });
  };
}

/** Notices that are about something gone wrong carry a mark, never colour alone. */
export const isUrgent = (kind: string): boolean => kind === 'CLOCK_MISSED' || kind === 'CASE_ESCALATED' || kind === 'CASE_MAJOR_TELL';
