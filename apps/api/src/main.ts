import 'reflect-metadata';
import { ConfigError, parseConfig } from './platform/config.js';
import { useDatabaseKind } from './platform/database/dialect.js';
import { askKind } from './platform/database/mysql.js';
import { withSecretFiles } from './platform/secret-files.js';

const DRAIN_LIMIT_MS = 25_000;

/** Entities fix their column types when they load, so the application is imported only after the database was asked. */
async function main(): Promise<void> {
  const config = parseConfig(withSecretFiles(process.env));
  useDatabaseKind(config.databaseUrl.startsWith('sqlite:') ? 'sqlite' : await askKind(config.databaseUrl));
  const { openApp, startApplication } = await import('./application.js');
  const app = await openApp(config);
  const { prepareDemo } = await import('./demo/demo.js');
  const { refuseDemoData } = await import('./demo/refuse-demo-data.js');
  const { greeting } = await import('./demo/greeting.js');
  if (config.mode === 'demo') await prepareDemo(app);
  if (config.mode === 'production') await refuseDemoData(app);
  const { showSetupLink } = await import('./setup/show-setup-link.js');
  const server = await startApplication(app);
  let draining = false;
  const stop = (): void => {
    // A second signal ends at once.
    if (draining) process.exit(1);
    draining = true;
    setTimeout(() => process.exit(1), DRAIN_LIMIT_MS).unref();
    void server.drain().then(() => process.exit(0), () => process.exit(1));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (config.mode === 'demo') process.stdout.write(greeting(config));
  else if (config.role !== 'worker') await showSetupLink(app);
  app.log.info({ mode: config.mode, role: config.role, port: config.port }, 'ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
});
