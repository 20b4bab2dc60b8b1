import { test } from 'vitest';
import { killExporters } from '../kit/kills.js';

const HOUR = 3_600_000;

test('R1: 100 kills of the writer of exports over 200,000 rows lose and double none', () => killExporters({ rows: 200_000, kills: 100 }), HOUR);
