import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
/** A phone's clock may be off by one step either way. */
const SKEW_STEPS = 1;
const SECRET_BYTES = 20;
const CODE = /^\d{6}$/;

const totpOf = (base32: string, label = ''): TOTP =>
  new TOTP({ issuer: 'DealerCare', label, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS, secret: Secret.fromBase32(base32) });

export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** What an authenticator reads as a QR code. */
export const enrolUri = (secret: string, label: string): string => totpOf(secret, label).toString();

/** The half minute that a code belongs to; null when it is none of this moment's, or not after the last one that was accepted. */
export function stepOfCode(secret: string, code: string, atMs: number, lastStep: number): number | null {
  if (!CODE.test(code)) return null;
  const delta = totpOf(secret).validate({ token: code, timestamp: atMs, window: SKEW_STEPS });
  if (delta === null) return null;
  const step = Math.floor(atMs / 1000 / PERIOD_SECONDS) + delta;
  return step > lastStep ? step : null;
}
