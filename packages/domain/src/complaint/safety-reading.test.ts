import { describe, expect, test } from 'vitest';
import { safetyGrammars } from './safety-grammar.js';
import { bridges, endsNegated, isHedged, isMadeOf, MASK, placesOf, startsHedged } from './safety-reading.js';

const { zh, en } = safetyGrammars;

describe('reading a sentence', () => {
  test('a word is found wherever it stands, in English as a whole word', () => {
    expect([placesOf('刹车', '刹车异响,踩刹车', zh), placesOf('fire', 'misfire, fire and fired', en)]).toEqual([[{ start: 0, end: 2 }, { start: 6, end: 8 }], [{ start: 9, end: 13 }]]);
  });

  test.each([['突然完全', true], ['', true], ['突然 完全', true], ['突然异响', false], ['突', false]])('%j is made of adverbs: %s', (text, expected) => {
    expect(isMadeOf(text, zh.adverbs, zh)).toBe(expected);
  });

  test.each<[string, boolean]>([
    ['没有', true], ['幸好没有人', true], ['未造成人员', true], ['没有解决', false], ['没有,', false], ['不是没有', false], ['无缘无故', false], ['', false],
  ])('after %j it did not happen: %s', (before, expected) => {
    expect(endsNegated(before, zh)).toBe(expected);
  });

  test.each<[string, boolean]>([['nobody was ', true], ['there were no ', true], ['not only was he ', false], ['no idea why it is ', false], ['no, ', false]])('after %j it did not happen: %s', (before, expected) => {
    expect(endsNegated(before, en)).toBe(expected);
  });

  test.each<[string, boolean]>([['担心以后会', true], ['如果', true], ['担心,', false], ['我很担心这辆车将来有一天会在高速公路上', false], ['昨天', false]])('after %j it is feared: %s', (before, expected) => {
    expect(isHedged(before, zh)).toBe(expected);
  });

  test.each<[string, boolean]>([['险', true], ['的风险很大', true], ['故障灯亮', true], ['了', false], ['原因不明', false]])('before %j it is no event: %s', (after, expected) => {
    expect(startsHedged(after, zh)).toBe(expected);
  });

  test.each<[string, boolean]>([
    ['', true], ['在高速上突然', true], ['车窗升降', false], ['没有', false], [',突然', true], [' ', true], [',车窗', false], [`时${MASK}${MASK}`, false], ['会不会', false],
  ])('a part and its failure with %j in between belong together: %s', (gap, expected) => {
    expect(bridges(gap, zh)).toBe(expected);
  });
});
