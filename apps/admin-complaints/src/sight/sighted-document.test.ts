import { print } from 'graphql';
import { expect, test } from 'vitest';
import { CasesDocument } from '../generated/cases/cases.js';
import { sightedDocument, type Sight } from './sighted-document.js';

const everything: Sight = { withCase: true, withCustomer: true, withVehicle: true, withOrder: true, withCrisis: true };
const asked = (sight: Partial<Sight>) => print(sightedDocument(CasesDocument, { ...everything, ...sight }));

test('who may see everything asks for everything, without a word about sight', () => {
  expect(asked({})).toContain('customer {');
  expect(asked({})).not.toMatch(/@include|\$with/);
});

test('a field out of reach does not stand in the document at all', () => {
  expect(asked({ withCustomer: false })).not.toContain('customer {');
  expect(asked({ withCustomer: false })).toContain('vehicle {');
  expect(asked({ withCase: false })).not.toContain('complaint {');
});

test('the same document for the same sight, so that the cache knows it again', () => {
  expect(sightedDocument(CasesDocument, everything)).toBe(sightedDocument(CasesDocument, { ...everything }));
});
