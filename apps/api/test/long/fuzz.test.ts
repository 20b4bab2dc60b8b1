import { expect, test } from 'vitest';
import { fuzz } from '../fuzz/fuzz.js';
import { useKit } from '../kit/kit.js';

const kit = useKit();
const REQUESTS = Number(process.env['FUZZ'] ?? 100_000);
const SHOWN = 5;
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
const HOURS = 4 * 3_600_000;

test(`S6: ${REQUESTS} random requests by random people: no 5xx, no text of a driver, nobody waits for ever, nothing foreign changes`, async () => {
  const { findings, answered, foreignBefore, foreignAfter } = await fuzz(kit, { requests: REQUESTS, seed: SEED });
  expect(findings.slice(0, SHOWN)).toEqual([]);
  expect(foreignAfter).toBe(foreignBefore);
  expect(answered).toBeGreaterThan(REQUESTS / 10);
}, HOURS);
