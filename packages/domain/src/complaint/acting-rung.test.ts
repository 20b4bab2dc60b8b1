import { expect, test } from 'vitest';
import { actingRung, type TurnFacts } from './acting-rung.js';

const atDesk: TurnFacts = { status: 'RECEIVED', level: 'DEALER_FRONTLINE', executor: 'DEALER_FRONTLINE', atDealer: true, escalations: [], openRemedies: 0 };
const atRegion = (change: Partial<TurnFacts>): TurnFacts => ({ ...atDesk, status: 'INVESTIGATING', level: 'REGION', executor: 'REGION', ...change });

test.each<[string, TurnFacts, string]>([
  ['a new case is the desk\'s', atDesk, 'DEALER_FRONTLINE'],
  ['taken over by management', { ...atDesk, level: 'DEALER_MANAGEMENT', executor: 'DEALER_MANAGEMENT' }, 'DEALER_MANAGEMENT'],
  ['the hotline\'s case before it is dispatched', { ...atDesk, level: 'MANUFACTURER', executor: 'MANUFACTURER', atDealer: false }, 'MANUFACTURER'],
  ['handed to the region, not yet to a dealer', { ...atDesk, level: 'REGION', executor: 'REGION', atDealer: false }, 'REGION'],
  ['asked for help', atRegion({ executor: 'DEALER_FRONTLINE', escalations: [{ toLevel: 'REGION', status: 'REQUESTED' }] }), 'REGION'],
  ['accepted', atRegion({ escalations: [{ toLevel: 'REGION', status: 'ACCEPTED' }] }), 'REGION'],
  ['the officer has called', atRegion({ escalations: [{ toLevel: 'REGION', status: 'CONTACTED' }] }), 'REGION'],
  ['a plan lies with the dealer', atRegion({ escalations: [{ toLevel: 'REGION', status: 'PLANNED' }] }), 'DEALER_MANAGEMENT'],
  ['the dealer carries it out', atRegion({ executor: 'DEALER_MANAGEMENT', escalations: [{ toLevel: 'REGION', status: 'EXECUTING' }] }), 'DEALER_MANAGEMENT'],
  ['the customer agreed, a remedy is open', atRegion({ status: 'AGREED', executor: 'DEALER_MANAGEMENT', openRemedies: 1, escalations: [{ toLevel: 'REGION', status: 'EXECUTING' }] }), 'DEALER_MANAGEMENT'],
  ['all is done: the officer finishes', atRegion({ status: 'AGREED', executor: 'DEALER_MANAGEMENT', escalations: [{ toLevel: 'REGION', status: 'EXECUTING' }] }), 'REGION'],
  ['passed up: the manufacturer, whatever the region still holds', atRegion({ level: 'MANUFACTURER', escalations: [{ toLevel: 'REGION', status: 'REQUESTED' }, { toLevel: 'MANUFACTURER', status: 'REQUESTED' }] }), 'MANUFACTURER'],
  ['ended escalations count for nothing', atRegion({ escalations: [{ toLevel: 'REGION', status: 'RETURNED' }] }), 'DEALER_MANAGEMENT'],
  ['management asked inside the dealer', { ...atDesk, level: 'DEALER_MANAGEMENT', escalations: [{ toLevel: 'DEALER_MANAGEMENT', status: 'REQUESTED' }] }, 'DEALER_FRONTLINE'],
  ['resolved: the dealer calls back', atRegion({ status: 'RESOLVED', executor: 'DEALER_FRONTLINE' }), 'DEALER_FRONTLINE'],
])('%s', (_what, facts, expected) => {
  expect(actingRung(facts)).toBe(expected);
});
