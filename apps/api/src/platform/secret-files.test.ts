import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseConfig } from './config.js';
import { withSecretFiles } from './secret-files.js';

const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
const path = join(folder, 'audit');
const key = Buffer.alloc(32, 7).toString('base64');
writeFileSync(path, `${key}\n`);
afterAll(() => { rmSync(folder, { recursive: true }); });

test('a secret is read from the file that a vault lays down', () => {
  expect(parseConfig(withSecretFiles({ SECRET_AUDIT_KEY_FILE: path })).secrets.auditKey).toBe(key);
});

test('a file that is not there is named, not what it should hold', () => {
  expect(() => withSecretFiles({ SECRET_AUDIT_KEY_FILE: join(folder, 'elsewhere') })).toThrow('SECRET_AUDIT_KEY_FILE cannot be read: ENOENT');
});

test('nobody has to guess which of two holds', () => {
  expect(() => withSecretFiles({ SECRET_AUDIT_KEY_FILE: path, SECRET_AUDIT_KEY: key })).toThrow('both set');
});
