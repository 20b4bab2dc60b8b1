import { describe, expect, test } from 'vitest';
import { safetyGrammars } from './safety-grammar.js';
import { findSafetyWords } from './safety-text.js';
import { innocentWords, safetyCodes, safetyWords } from './safety-words.js';

const today = '2026-03-02';

describe('the safety words are complete', () => {
  test.each(safetyCodes.flatMap((code) => (['zh', 'en'] as const).map((language) => [code, language] as const)))('%s has words in %s', (code, language) => {
    expect(safetyWords.filter((words) => words.code === code && words.language === language)).toHaveLength(1);
  });

  test('each phrase is found when it stands alone', () => {
    const phrases = safetyWords.flatMap(({ code, phrases: found = [] }) => found.map((phrase) => [code, phrase.replaceAll('…', '')] as const));
    expect(phrases.filter(([code, text]) => !findSafetyWords(text, today).some((match) => match.code === code))).toEqual([]);
  });

  test('each part with each failure is found when they stand together', () => {
    const pairs = safetyWords.flatMap(({ code, language, parts = [], failures = [], closeFailures = [] }) =>
      parts.flatMap((part) => [...failures, ...closeFailures].map((failure) => [code, language === 'en' ? `${part} ${failure}` : `${part}${failure}`] as const)));
    expect(pairs.length).toBeGreaterThan(150);
    expect(pairs.filter(([code, text]) => !findSafetyWords(text, today).some((match) => match.code === code))).toEqual([]);
  });

  test('innocent expressions tell of nothing', () => {
    const alone = innocentWords.flatMap(({ words }) => words.map((word) => word.replaceAll('…', '')));
    expect(alone.filter((text) => findSafetyWords(text, today).length > 0)).toEqual([]);
  });
});

test('words are written as they are compared: small letters, no full-width forms', () => {
  const all = [
    ...safetyWords.flatMap(({ parts = [], failures = [], closeFailures = [], phrases = [] }) => [...parts, ...failures, ...closeFailures, ...phrases]),
    ...innocentWords.flatMap(({ words }) => words),
    ...Object.values(safetyGrammars).flatMap(({ adverbs, otherParts, negators, negationFillers, hedges, hedgesAfter }) => [...adverbs, ...otherParts, ...negators,
      ...negationFillers, ...hedges, ...hedgesAfter]),
  ].map((word) => word.replaceAll('…', ''));
  expect(all.filter((word) => word !== word.normalize('NFKC').toLowerCase() || word.trim() !== word || word === '')).toEqual([]);
});
