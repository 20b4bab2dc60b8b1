import { expect, test } from 'vitest';
import type { UnitType } from '@dealercare/schema/types';
import { importKindsAt } from './import-kinds-at.js';

const kinds = ['CUSTOMERS', 'VEHICLES', 'REPAIR_ORDERS', 'COMPLAINT_SITE'].map((code) => ({ code }));

test.each<[UnitType, string[]]>([
  ['DEALER', ['CUSTOMERS', 'VEHICLES', 'REPAIR_ORDERS']],
  ['MANUFACTURER', ['COMPLAINT_SITE']],
])('a unit of type %s takes %j', (type, codes) => {
  expect(importKindsAt(kinds, type).map(({ code }) => code)).toEqual(codes);
});
