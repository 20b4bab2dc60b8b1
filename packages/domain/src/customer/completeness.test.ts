import { describe, expect, test } from 'vitest';
import { completenessFields, completenessOf, completenessSettings, countedFields, defaultWeights, weightsOf, type CompletenessField } from './completeness.js';

const known = (...fields: CompletenessField[]) => Object.fromEntries(completenessFields.map((field) => [field, fields.includes(field)])) as Record<CompletenessField, boolean>;
const without = (...fields: CompletenessField[]) => known(...completenessFields.filter((field) => !fields.includes(field)));

describe('how complete a file is (F6)', () => {
  test.each<[string, 'PERSON' | 'ORGANISATION', Record<CompletenessField, boolean>, number, CompletenessField[]]>([
    ['nothing is missing', 'PERSON', without(), 100, []],
    ['nothing is known', 'PERSON', known(), 0, ['phone', 'smsConsent', 'car', 'birthday', 'address', 'keeper', 'plate', 'nextMaintenance', 'insurance', 'occupation', 'sex', 'origin', 'hobbies', 'preferredContact']],
    ['a fifth of the points is the phone', 'PERSON', without('phone'), 80, ['phone']],
    ['one small thing missing is never 100', 'PERSON', without('hobbies'), 98, ['hobbies']],
    ['a firm is not asked for a birthday', 'ORGANISATION', without('birthday', 'sex', 'occupation', 'hobbies'), 100, []],
    ['a firm without a plate: 75 of 80 points', 'ORGANISATION', without('plate'), 93, ['plate']],
  ])('%s', (_name, kind, facts, score, missing) => {
    expect(completenessOf(kind, facts)).toEqual({ score, missing });
  });

  test('shipped weights add up to a hundred', () => {
    expect(countedFields('PERSON', defaultWeights).reduce((sum, field) => sum + defaultWeights[field], 0)).toBe(100);
  });

  test('what weighs nothing is not asked for', () => {
    const weights = weightsOf(new Map(completenessSettings.map(({ key }) => [key, key.endsWith('.phone') ? 7 : 0])));
    expect(completenessOf('PERSON', known('phone'), weights)).toEqual({ score: 100, missing: [] });
    expect(completenessOf('PERSON', known(), weights)).toEqual({ score: 0, missing: ['phone'] });
    expect(completenessOf('PERSON', known(), weightsOf(new Map(completenessSettings.map(({ key }) => [key, 0]))))).toEqual({ score: 100, missing: [] });
  });
});
