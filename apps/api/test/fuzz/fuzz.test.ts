import { expect, test } from 'vitest';
import { onSqlite } from '../../src/platform/database/dialect.js';
import { useKit } from '../kit/kit.js';
import { fuzz } from './fuzz.js';

const kit = useKit();
const REQUESTS = Number(process.env['FUZZ'] ?? 2000);
const SHOWN = 5;
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260_302);
const LIMIT_MS = 600_000;

/** The long run has both databases. */
test.runIf(onSqlite())(`S6: ${REQUESTS} random requests by random people: no 5xx, no text of a driver, nobody waits for ever, nothing foreign changes`, async () => {
  const { findings, answered, foreignBefore, foreignAfter } = await fuzz(kit, { requests: REQUESTS, seed: SEED });
  expect(findings.slice(0, SHOWN)).toEqual([]);
  expect(foreignAfter).toBe(foreignBefore);
  expect(answered).toBeGreaterThan(REQUESTS / 10);
}, LIMIT_MS);
