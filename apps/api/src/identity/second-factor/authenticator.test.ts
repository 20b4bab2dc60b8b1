import { TOTP, Secret } from 'otpauth';
import { expect, test } from 'vitest';
import { enrolUri, newSecret, stepOfCode } from './authenticator.js';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const AT = Date.UTC(2026, 2, 2, 2, 0, 10);
const STEP = Math.floor(AT / 30_000);
const codeAt = (ms: number): string => new TOTP({ secret: Secret.fromBase32(SECRET) }).generate({ timestamp: ms });

test.each([[-1, STEP - 1], [0, STEP], [1, STEP + 1], [-2, null], [2, null], [120, null]])('a phone whose clock is off by %i half minutes gives step %s', (off, step) => {
  expect(stepOfCode(SECRET, codeAt(AT + off * 30_000), AT, 0)).toBe(step);
});

test('what was accepted once, and whatever is older, is not accepted again', () => {
  expect(stepOfCode(SECRET, codeAt(AT), AT, STEP - 1)).toBe(STEP);
  expect(stepOfCode(SECRET, codeAt(AT), AT, STEP)).toBeNull();
  expect(stepOfCode(SECRET, codeAt(AT - 30_000), AT, STEP)).toBeNull();
});

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '-12345'])('"%s" is no code', (code) => {
  expect(stepOfCode(SECRET, code, AT, 0)).toBeNull();
});

test('a secret has 160 bits and names the account for the app', () => {
  expect(Secret.fromBase32(newSecret()).bytes).toHaveLength(20);
  expect(enrolUri(SECRET, 'lin@example.org')).toBe(`otpauth://totp/DealerCare:lin%40example.org?issuer=DealerCare&secret=${SECRET}&algorithm=SHA1&digits=6&period=30`);
});
