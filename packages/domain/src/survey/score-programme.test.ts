import { expect, test } from 'vitest';
import { momentOfTruthProgramme } from './score-programme.js';

test('ten moments of truth with the printed weights (1.9)', () => {
  expect(momentOfTruthProgramme.items.map(({ weightBp }) => weightBp / 100)).toEqual([10, 5, 15, 15, 10, 20, 5, 5, 5, 10]);
});

test('each has its own code and a name in both languages', () => {
  const { items } = momentOfTruthProgramme;
  expect(new Set(items.map(({ code }) => code)).size).toBe(10);
  expect(items.filter(({ name }) => !/\p{Script=Han}/u.test(name['zh-CN']) || /\p{Script=Han}/u.test(name.en) || name.en === '')).toEqual([]);
});
