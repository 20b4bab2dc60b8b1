import { expect, test } from 'vitest';
import type { Level } from './level.js';
import { recipientAbove, recipientAt, type Recipient } from './recipient.js';

test.each<[Level, Recipient, Recipient]>([
  ['DEALER_FRONTLINE', 'OWNER', 'MANAGER'], ['DEALER_MANAGEMENT', 'MANAGER', 'REGION_OFFICER'], ['REGION', 'REGION_OFFICER', 'MANUFACTURER'], ['MANUFACTURER',
    'MANUFACTURER', 'HEAD_OF_DEPARTMENT'],
])('for %s answers %s, above it stands %s', (level, own, above) => {
  expect([recipientAt(level), recipientAbove(level)]).toEqual([own, above]);
});
