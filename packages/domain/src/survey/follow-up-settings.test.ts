import { expect, test } from 'vitest';
import { isSettingValue } from '../policy/setting.js';
import { defaultFollowUpPolicy, resultOfTalk } from './follow-up-result.js';
import { followUpPolicyOf, followUpSettings } from './follow-up-settings.js';
import { at } from '../testing/example-dealer.js';

test('what ships is what the rules use, and every value is one of its kind', () => {
  expect(followUpPolicyOf(new Map(followUpSettings.map(({ key, shipped }) => [key, shipped])))).toEqual(defaultFollowUpPolicy);
  expect(followUpPolicyOf(new Map())).toEqual(defaultFollowUpPolicy);
  expect(followUpSettings.filter(({ kind, shipped }) => !isSettingValue(kind, shipped))).toEqual([]);
});

const talk = (overall: number) => ({ overall, complains: false, negativeRemark: false, passOn: false, endedAt: at('2026-03-02 10:00') });

test.each<[string, [string, unknown][], number, string, boolean]>([
  ['as shipped, 3 is a suggestion', [], 3, 'SUGGESTION', false],
  ['EX-202 autoComplaintMax 3', [['followup.autoComplaintMax', 3]], 3, 'COMPLAINT', true],
  ['a dealer that transfers nothing by itself', [['followup.autoTransfer.complaint', false]], 1, 'COMPLAINT', false],
  ['suggestions go to complaint handling too', [['followup.autoTransfer.suggestion', true]], 3, 'SUGGESTION', true],
  ['4 is a suggestion as well', [['followup.suggestionMax', 4]], 4, 'SUGGESTION', false],
])('%s', (_what, values, overall, result, transfers) => {
  const verdict = resultOfTalk(talk(overall), followUpPolicyOf(new Map(values)))!;
  expect([verdict.result, verdict.transfer !== null]).toEqual([result, transfers]);
});
