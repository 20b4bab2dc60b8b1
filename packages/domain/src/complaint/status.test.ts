import { describe, expect, test } from 'vitest';
import {
  activeEscalationStatuses, complaintStatuses, crisisKinds, endedStatuses, escalationStatuses, isActiveEscalation, isOpen, openStatuses,
} from './status.js';

describe('where a complaint stands', () => {
  test('every status is either open or ended, none is both', () => {
    expect([...openStatuses, ...endedStatuses].sort()).toEqual([...complaintStatuses].sort());
  });

  test.each(complaintStatuses.map((status) => [status, (openStatuses as readonly string[]).includes(status)] as const))('%s is open: %s', (status, open) => {
    expect(isOpen(status)).toBe(open);
  });

  test('a resolved case is still open: nobody has called back yet', () => {
    expect(isOpen('RESOLVED')).toBe(true);
  });

  test.each(escalationStatuses.map((status) => [status, (activeEscalationStatuses as readonly string[]).includes(status)] as const))(
    'escalation %s is active: %s (INV-03)', (status, active) => {
      expect(isActiveEscalation(status)).toBe(active);
    });

  test('crisis alerts have the five kinds of the reference', () => {
    expect(crisisKinds).toEqual(['MEDIA', 'REGULATOR', 'INJURY', 'CROWD', 'ONLINE']);
  });
});
