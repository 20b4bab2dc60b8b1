import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { ConfigError, parseConfig } from './platform/config.js';
import { useDatabaseKind } from './platform/database/dialect.js';
import { askKind } from './platform/database/mysql.js';
import { withSecretFiles } from './platform/secret-files.js';

const RETRY_MS = 1000;

/** `npm run keys:rotate`: seals everything with the newest of SECRET_FIELD_KEYS, batch by batch. Killed, it goes on where it was. */
async function main(): Promise<void> {
  const config = parseConfig(withSecretFiles(process.env));
  useDatabaseKind(config.databaseUrl.startsWith('sqlite:') ? 'sqlite' : await askKind(config.databaseUrl));
  const { closeApp, openApp } = await import('./application.js');
  const { takeLease } = await import('./platform/jobs/lease.js');
  const { keysInUse, rotateBatch } = await import('./platform/secrecy/rotate.js');
  const { systemContext } = await import('./platform/system-context.js');
  const app = await openApp(config);
  try {
    const holder = `${process.pid}-${randomBytes(6).toString('hex')}`;
    let lease = await takeLease(app.database, 'keys-rotate', holder);
    // Whoever held it may have been killed: it is free again when it has run out.
    for (; !lease; lease = await takeLease(app.database, 'keys-rotate', holder)) await new Promise((resolve) => { setTimeout(resolve, RETRY_MS); });
    process.stdout.write('rotating\n');
    let values = 0;
    for (let done = false; !done;) {
      const batch = await rotateBatch(systemContext(app, 'keys-rotate'), lease);
      ({ done } = batch);
      values += batch.values;
    }
    await lease.release();
    process.stdout.write(`${values} values sealed anew; values by key: ${JSON.stringify(await keysInUse(app))}\n`);
  } finally {
    await closeApp(app);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
});
