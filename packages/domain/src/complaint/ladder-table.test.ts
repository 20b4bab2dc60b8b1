import { describe, expect, test } from 'vitest';
import { clockKinds, clockLevel, type ClockKind } from './clock-kind.js';
import { ladderOf, type LadderAct, type LadderStep } from './ladder-table.js';
import { levels, type Level } from './level.js';

const spoken = (act: LadderAct): string => (act.do === 'TAKE_OVER' ? 'TAKE_OVER' : act.do === 'ESCALATE' ? `ESCALATE ${act.toLevel} ${act.trigger}` : `${act.do} ${act.recipients.join(' ')}`);
const when = ({ at }: LadderStep): string => ('percent' in at ? `${at.percent} %` : 'due' in at ? 'due' : 'afterDue' in at ? `due + ${at.afterDue.amount} ${at.afterDue.mode}` : 'daily');
const ladder = (kind: ClockKind, level: Level): string[] => ladderOf(kind, level).map((step) => `${when(step)}: ${spoken(step.act)}`);

const warned = ['50 %: REMIND OWNER', '80 %: REMIND OWNER MANAGER'];
const legal = ['50 %: REMIND OWNER', '80 %: REMIND OWNER MANAGER GM REGION_OFFICER', 'due: NOTIFY MANAGER GM', 'due: ESCALATE REGION EXTERNAL'];

describe('DT-ESC and rulings 12, row by row', () => {
  test.each<[ClockKind, Level, string[]]>([
    ['FIRST_CONTACT', 'DEALER_FRONTLINE', [...warned, 'due: NOTIFY MANAGER GM', 'due + 120 BUSINESS: ESCALATE DEALER_MANAGEMENT CONTACT_OVERDUE']],
    ['FEEDBACK', 'DEALER_FRONTLINE', [...warned, 'due: NOTIFY MANAGER GM', 'due: ESCALATE REGION FEEDBACK_OVERDUE']],
    ['HANDOVER', 'DEALER_FRONTLINE', [...warned, 'due: NOTIFY MANAGER', 'due: TAKE_OVER']],
    ['HANDOVER', 'DEALER_MANAGEMENT', [...warned, 'due: NOTIFY GM', 'due: ESCALATE REGION REJECTED_BY_CUSTOMER']],
    ['DECISION', 'DEALER_MANAGEMENT', [...warned, 'due: NOTIFY GM', 'due: ESCALATE REGION PLAN_OVERDUE']],
    ['LEVEL_CONTACT', 'REGION', ['50 %: REMIND REGION_OFFICER', '80 %: REMIND REGION_OFFICER REGION_MANAGER', 'due: NOTIFY REGION_MANAGER', 'due + 120 WALL: NOTIFY MANUFACTURER']],
    ['LEVEL_PLAN', 'REGION', ['50 %: REMIND REGION_OFFICER', '80 %: REMIND REGION_OFFICER REGION_MANAGER', 'due: NOTIFY REGION_MANAGER',
      'due: ESCALATE MANUFACTURER PLAN_OVERDUE']],
    ['LEVEL_CONTACT', 'MANUFACTURER', ['50 %: REMIND MANUFACTURER', '80 %: REMIND MANUFACTURER HEAD_OF_DEPARTMENT', 'due: NOTIFY HEAD_OF_DEPARTMENT',
      'daily: DAILY_REMINDER MANUFACTURER HEAD_OF_DEPARTMENT']],
    ['LEVEL_PLAN', 'MANUFACTURER', ['50 %: REMIND MANUFACTURER', '80 %: REMIND MANUFACTURER HEAD_OF_DEPARTMENT', 'due: NOTIFY HEAD_OF_DEPARTMENT',
      'daily: DAILY_REMINDER MANUFACTURER HEAD_OF_DEPARTMENT']],
    ['CALLBACK', 'REGION', [...warned, 'due: NOTIFY MANAGER', 'due + 120 BUSINESS: TAKE_OVER']],
    ['RESOLVE', 'DEALER_FRONTLINE', [...warned, 'due: NOTIFY NEXT_LEVEL']],
    ['CONSUMER_NOTICE', 'DEALER_FRONTLINE', legal], ['LEGAL_REPLY', 'DEALER_FRONTLINE', legal], ['LEGAL_COMPLETE', 'DEALER_FRONTLINE', legal], ['ODR', 'DEALER_FRONTLINE', legal],
    ['REQUEST_TO_DEALER', 'MANUFACTURER', [...warned, 'due: NOTIFY REGION_MANAGER GM']],
    ['RETURN_ANSWER', 'DEALER_MANAGEMENT', [...warned, 'due: NOTIFY REGION_MANAGER GM']],
    ['SUGGESTION_REPLY', 'DEALER_FRONTLINE', [...warned, 'due: NOTIFY MANAGER']],
  ])('%s at %s', (kind, level, expected) => {
    expect(ladder(kind, level)).toEqual(expected);
  });
});

describe('every ladder', () => {
  const all = clockKinds.flatMap((kind) => levels.map((level) => [kind, clockLevel(kind, level)] as const));

  test.each(all)('%s at %s warns twice, acts when it is missed, and has each code once (A3)', (kind, level) => {
    const steps = ladderOf(kind, level);
    expect(steps.slice(0, 2).map(when)).toEqual(['50 %', '80 %']);
    expect(steps.some((step) => when(step) === 'due')).toBe(true);
    expect(new Set(steps.map(({ code }) => code)).size).toBe(steps.length);
  });
});
