import { afterAll, expect, test } from 'vitest';
import { startMailServer } from '../../../test/kit/mail-server.js';
import { parseConfig } from '../config.js';
import type { App } from '../context.js';
import { mailerOf } from './mailer.js';

const server = await startMailServer();
afterAll(() => server.close());

const secrets = Object.fromEntries(['SECRET_BLIND_INDEX_KEY', 'SECRET_AUDIT_KEY', 'SECRET_COOKIE_KEY'].map((name, index) => [name, Buffer.alloc(32, index + 1).toString('base64')]));
const appOf = (mode: string): App => ({ config: parseConfig({ MODE: mode, SMTP_URL: server.url, PUBLIC_URL: 'https://care.example', SECRET_FIELD_KEYS: `k1:${Buffer.alloc(32, 9).toString('base64')}`, ...secrets }) }) as App;
const mail = { id: 'mai_01jd0000000000000000000000', to: 'fang@example.org', subject: '重设密码', text: 'https://care.example/reset#token' };

test('in production no mail travels in the clear: a server without TLS gets none', async () => {
  expect(await mailerOf(appOf('production')).send(mail)).toMatchObject({ outcome: 'UNAVAILABLE' });
  expect(server.received).toEqual([]);
  expect(await mailerOf(appOf('test')).send(mail)).toEqual({ outcome: 'SENT' });
});

test('an address or a subject that would be more than one line stays one', async () => {
  server.received.length = 0;
  await mailerOf(appOf('test')).send({ ...mail, subject: '重设密码\r\nBcc: thief@example.org', to: 'fang@example.org\r\nRCPT TO:<thief@example.org>' });
  expect(server.received.flatMap(({ to }) => to).join()).not.toContain('thief');
  expect(server.received.map(({ raw }) => raw).join()).not.toMatch(/^bcc:/im);
});
