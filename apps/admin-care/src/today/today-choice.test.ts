import { describe, expect, test } from 'vitest';
import type { ContactChannel } from '@dealercare/schema/types';
import { isChosen, isNarrowed, todayAddress, todayChoiceIn, type FilteredTask, type TodayChoice } from './today-choice.js';

const everything: TodayChoice = { part: 'ALL', mine: false, dealer: null, kinds: [], rules: [], channels: [] };

describe('a choice stands in the address', () => {
  test.each<[string, TodayChoice]>([
    ['', everything],
    ['part=overdue&mine=1', { ...everything, part: 'OVERDUE', mine: true }],
    ['dealer=org_1&kind=FOLLOW_UP&rule=CR-03%2CCR-23&channel=SMS', { ...everything, dealer: 'org_1', kinds: ['FOLLOW_UP'], rules: ['CR-03', 'CR-23'], channels: ['SMS'] }],
  ])('%s', (address, choice) => {
    expect([todayChoiceIn(new URLSearchParams(address)), todayAddress(choice).toString()]).toEqual([choice, address]);
  });

  test('what it does not understand is left out', () => {
    expect(todayChoiceIn(new URLSearchParams('part=yesterday&kind=ODD&channel=SMOKE&mine=yes'))).toEqual(everything);
  });
});

describe('filters of the list', () => {
  const task = (ruleCode: string, kind: FilteredTask['kind'], ...channels: ContactChannel[]): FilteredTask => ({ ruleCode, kind, steps: channels.map((channel) => ({ channel })) });
  const tasks = [task('CR-03', 'FOLLOW_UP', 'PHONE', 'SMS'), task('CR-23', 'CARE', 'SMS', 'PHONE'), task('CR-02', 'FOLLOW_UP', 'PHONE'), task('DATA-PHONE', 'DATA_QUALITY')];

  test.each<[string, Partial<TodayChoice>, string[]]>([
    ['none', {}, ['CR-03', 'CR-23', 'CR-02', 'DATA-PHONE']],
    ['by kind', { kinds: ['FOLLOW_UP', 'DATA_QUALITY'] }, ['CR-03', 'CR-02', 'DATA-PHONE']],
    ['by rule', { rules: ['CR-23'] }, ['CR-23']],
    ['by channel', { channels: ['SMS'] }, ['CR-03', 'CR-23']],
    ['all must hold', { channels: ['SMS'], kinds: ['FOLLOW_UP'] }, ['CR-03']],
  ])('%s', (_, part, codes) => {
    const choice = { ...everything, ...part };
    expect([isNarrowed(choice), tasks.filter((one) => isChosen(choice, one)).map(({ ruleCode }) => ruleCode)]).toEqual([Object.keys(part).length > 0, codes]);
  });
});
