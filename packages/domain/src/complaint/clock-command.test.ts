import { expect, test } from 'vitest';
import { meetCommand, startCommand } from './clock-command.js';

test('a clock starts at its own rung, whatever the case has climbed to', () => {
  expect(startCommand('FEEDBACK', 'REGION', 'EVENT')).toEqual({ do: 'START', kind: 'FEEDBACK', level: 'DEALER_MANAGEMENT', from: 'EVENT' });
  expect(startCommand('FIRST_CONTACT', 'MANUFACTURER', 'RECEIVED', 'RESTART')).toEqual({ do: 'RESTART', kind: 'FIRST_CONTACT', level: 'DEALER_FRONTLINE', from: 'RECEIVED' });
});

test('met by an event, at whatever rung, unless said otherwise', () => {
  expect(meetCommand('CALLBACK')).toEqual({ do: 'MEET', kind: 'CALLBACK', as: 'EVENT', level: null });
  expect(meetCommand('LEVEL_PLAN', 'ATTEMPTED', 'REGION')).toEqual({ do: 'MEET', kind: 'LEVEL_PLAN', as: 'ATTEMPTED', level: 'REGION' });
});
