import { expect, test } from 'vitest';
import { seatsFor, unitsUnder } from './seat.js';

const units = [
  { id: 'maker', parentId: null }, { id: 'east', parentId: 'maker' }, { id: 'north', parentId: 'maker' },
  { id: 'suzhou', parentId: 'east' }, { id: 'hefei', parentId: 'east' }, { id: 'jinan', parentId: 'north' },
];
const post = (role: string, id: string) => ({ role, unit: { id } });

test.each([
  ['a specialist sits at the dealer', [post('CARE_SPECIALIST', 'suzhou')], 'complaint:list', ['suzhou'], ['suzhou']],
  ['an advisor sees own cases there', [post('SERVICE_ADVISOR', 'hefei')], 'complaint:list', ['hefei'], ['hefei']],
  ['two posts at one unit are one seat', [post('CARE_MANAGER', 'jinan'), post('CARE_DIRECTOR', 'jinan')], 'complaint:list', ['jinan'], ['jinan']],
  ['two posts, two dealers', [post('CARE_SPECIALIST', 'suzhou'), post('CARE_MANAGER', 'jinan')], 'care:work', ['suzhou', 'jinan'], ['suzhou', 'jinan']],
  ['a region manager sets rules for the region and below', [post('REGION_MANAGER', 'east')], 'care:rules', ['east'], ['east', 'suzhou', 'hefei']],
  ['an officer sets none', [post('REGION_OFFICER', 'east')], 'care:rules', [], []],
  ['public relations see no cases', [post('MFR_PR', 'maker')], 'complaint:list', [], []],
  ['a role this portal does not know counts for nothing', [post('ASTROLOGER', 'maker')], 'care:read', [], []],
] as const)('%s', (_, posts, action, seats, reach) => {
  expect(seatsFor(posts, action)).toEqual(seats);
  expect(unitsUnder(units, seats).map(({ id }) => id)).toEqual(reach);
});
