import { ConfigError } from '../platform/config.js';
import type { App } from '../platform/context.js';
import { DEMO_KEY_PREFIX } from './demo-key.js';

/** Everybody knows the demo's password and key: production does not start on a database that holds them. */
export async function refuseDemoData({ database }: App): Promise<void> {
  const accounts = await database.read.rows('SELECT 1 FROM staff_user WHERE demo = 1 LIMIT 1');
  const keys = await database.read.rows('SELECT 1 FROM api_key WHERE prefix = ? LIMIT 1', [DEMO_KEY_PREFIX]);
  if (accounts.length + keys.length > 0) throw new ConfigError(['DATABASE_URL names a database with demo accounts, whose password everybody knows; production needs a database of its own']);
}
