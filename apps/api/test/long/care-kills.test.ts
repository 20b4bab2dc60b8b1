import { test } from 'vitest';
import { killPlanners, killSenders, parallelPlanners } from '../kit/kills.js';

const HOUR = 3_600_000;
/** On SQLite one process holds the file (rulings 24): there planners meet in its queue only. */
const onServer = process.env['TEST_DATABASE'] !== 'sqlite';

test('R1: 100 kills of the sending worker over 600 messages lose and double nothing', () => killSenders({ messages: 600, kills: 100 }), HOUR);

test('R1: 100 kills of the planner change nothing in what is planned', () => killPlanners({ customers: 600, kills: 100 }), HOUR);

if (onServer) test('R2: five planners at once over 2,000 customers, one task a key', () => parallelPlanners({ customers: 2000, planners: 5 }), HOUR);
