import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeApp, openApp } from '../application.js';
import { parseConfig } from '../platform/config.js';
import type { App } from '../platform/context.js';
import { newId } from '../platform/ids.js';
import { systemContext } from '../platform/system-context.js';
import { inTransaction } from '../platform/transaction.js';
import { databaseUrl, emptyDatabase } from '../../test/kit/database.js';
import { moveTime } from './time-control.service.js';

const MINUTE = 60_000;
const apps: App[] = [];

async function open(mode: 'test' | 'production'): Promise<App> {
  const key = Buffer.alloc(32, 7).toString('base64');
  const app = await openApp(parseConfig({
    MODE: mode, DATABASE_URL: await databaseUrl('_time'), LOG_LEVEL: 'silent', PORTAL_DIR: '',
    SECRET_FIELD_KEYS: `k1:${key}`, SECRET_BLIND_INDEX_KEY: key, SECRET_AUDIT_KEY: key, SECRET_COOKIE_KEY: key,
  }));
  apps.push(app);
  return app;
}

let app: App;
beforeAll(async () => {
  app = await open('test');
  await emptyDatabase(app.database);
  await app.time.refresh();
});
afterAll(async () => { for (const opened of apps) await closeApp(opened); });

const move = (of: App, byMinutes: number) => inTransaction(systemContext(of, 'test'), (tx) => moveTime(tx, { byMinutes }));
const ahead = (of: App): number => Math.round((of.time.now().getTime() - Date.now()) / MINUTE);

test('time never goes back', async () => {
  await expect(move(app, -5)).rejects.toMatchObject({ code: 'CLOCK_BACKWARDS' });
  await expect(move(app, 0)).rejects.toMatchObject({ code: 'CLOCK_BACKWARDS' });
});

// On SQLite one process holds the file (rulings 24).
describe.skipIf(process.env['TEST_DATABASE'] === 'sqlite' || process.env['TEST_DATABASE'] === undefined)('several processes', () => {
  test('moving the clock moves it for every process, and it goes on from there', async () => {
    const other = await open('test');
    await move(app, 150);
    expect(ahead(app)).toBe(150);
    await other.time.refresh();
    expect(ahead(other)).toBe(150);
    await move(other, 30);
    await app.time.refresh();
    expect(ahead(app)).toBe(180);
  });

  test('production refuses, and ignores an offset that stands in its database', async () => {
    const production = await open('production');
    await expect(move(production, 5)).rejects.toMatchObject({ code: 'CLOCK_NOT_MOVABLE' });
    expect(ahead(production)).toBe(0);
  });
});

test('it can be moved to the next working morning of a unit', async () => {
  const now = app.time.now();
  await inTransaction(systemContext(app, 'test'), (tx) => moveTime(tx, { toMorningOf: newId('org') }));
  // A unit without a week of its own above it keeps the hours of an office: 09:00 in Shanghai.
  expect(app.time.now().toISOString().slice(10, 16)).toBe('T01:00');
  expect(app.time.now().getTime()).toBeGreaterThan(now.getTime());
});
