import { expect, test } from 'vitest';
import type { CareTaskKind } from '@dealercare/schema/types';
import { causesFor } from './cancel-causes.js';

test.each<[CareTaskKind[], number]>([[['CARE'], 6], [['CARE', 'CARE'], 6], [['FOLLOW_UP'], 1], [['CARE', 'FOLLOW_UP'], 0], [['DATA_QUALITY'], 0]])('%j have %i causes in common', (kinds, count) => {
  expect(causesFor(kinds)).toHaveLength(count);
});
