import { levels, useClockName, useLevelName, type ClockKind } from '@dealercare/admin-kit/desk';
import { useFormat, type IconName } from '@dealercare/admin-kit/portal';
import { ClockKind as ClockKinds, CrisisKind, RemedyKind, Severity } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { useFileText } from '../file-texts.js';
import zhCN from '../locales/zh-CN/event.js';
import { factsOf, type CaseEvent, type EventFacts } from './event-facts.js';

type EventName = { [Name in keyof typeof zhCN]: (typeof zhCN)[Name] extends string ? Name : never }[keyof typeof zhCN];

const known = <Code extends string>(codes: readonly Code[], code: string | undefined): Code | null => codes.find((one) => one === code) ?? null;
const acts = ['REMIND', 'NOTIFY', 'DAILY_REMINDER', 'TAKE_OVER', 'ESCALATE'] as const;

/** What happened in one line: the step, and what tells it from others of its kind. */
export function useEventWords(): (event: CaseEvent) => string {
  const t = useText();
  const f = useFileText();
  const format = useFormat();
  const clockName = useClockName();
  const levelName = useLevelName();
  const clockIn = ({ kind }: EventFacts): string | null => {
    const clock = known<ClockKind>(Object.values(ClockKinds), kind);
    return clock && clockName(clock);
  };
  const detail = (event: CaseEvent, facts: EventFacts): string | null => {
    const { type, contactOutcome } = event;
    const level = known(levels, facts.toLevel);
    const severity = known(Object.values(Severity), facts.to);
    const remedy = known(Object.values(RemedyKind), facts.kind);
    const crisis = known(Object.values(CrisisKind), facts.kind);
    if (contactOutcome && (type === 'CONTACT' || type === 'CALL_BACK' || type === 'ESCALATION_CONTACT')) return t(`word.outcome.${contactOutcome}`);
    if (type === 'INVESTIGATE') return facts.department ?? null;
    if (type === 'ESCALATION_ESCALATE') return level && levelName(level);
    if (type === 'CHANGE_SEVERITY') return severity && t(`word.severity.${severity}`);
    if (type === 'RAISE_CRISIS') return crisis && t(`word.crisis.${crisis}`);
    if (type.startsWith('REMEDY_')) return [remedy && t(`word.remedy.${remedy}`), facts.amountFen ? format.money(facts.amountFen) : null].filter(Boolean).join(' ') || null;
    if (type === 'LADDER_STEP') return [f(`event.act.${known(acts, facts.act) ?? 'NOTIFY'}`), clockIn(facts)].filter(Boolean).join(' · ');
    return clockIn(facts) ?? facts.masterNumber ?? facts.number ?? null;
  };
  return (event) => {
    const name: EventName = event.type in zhCN ? event.type as EventName : 'OTHER';
    const what = f(`event.${name}`);
    const more = detail(event, factsOf(event));
    return more ? f('event.to', { what, detail: more }) : what;
  };
}

const icons: Readonly<Record<string, IconName>> = {
  REGISTER: 'complaints', CONTACT: 'phone', FEEDBACK: 'message', CALL_BACK: 'phone', CALL_BACK_SATISFIED: 'check-circle', CALL_BACK_DISSATISFIED: 'undo', INVESTIGATE: 'search', PROPOSE: 'message',
  ACCEPT: 'check', REJECT: 'cancel', COMPLETE: 'check', CLOCK_BREACHED: 'late', LADDER_STEP: 'bell', SEAT_VACANT: 'person', TAKE_OVER: 'arrow-up', ESCALATION_ESCALATE: 'arrow-up', ESCALATION_PASS_UP: 'arrow-up',
  ESCALATION_ACCEPT: 'person', ESCALATION_CONTACT: 'phone', ESCALATION_PLAN: 'page', ESCALATION_RETURN: 'undo', CLOCK_PAUSED: 'pause', CLOCK_RESUMED: 'forward', ROOT_CAUSE: 'search', REVIEW: 'eye',
  REMEDY_ADDED: 'wrench', REMEDY_DONE: 'check', RAISE_CRISIS: 'alert', REOPEN: 'undo', ASSIGN: 'person', DISPATCH: 'forward', MERGE: 'copy', DUPLICATE_MERGED: 'copy',
};

export const iconOf = ({ type }: CaseEvent): IconName => icons[type] ?? 'page';
