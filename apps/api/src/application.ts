import type { FastifyInstance } from 'fastify';
import { openDatabase } from './data-source.js';
import { jobs } from './jobs.js';
import { listeners } from './listeners.js';
import type { Config } from './platform/config.js';
import type { App } from './platform/context.js';
import type { Database } from './platform/database/database.js';
import { EventBus } from './platform/events/bus.js';
import { joinRedis } from './platform/events/redis.js';
import { closePurse } from './platform/gate/purse.js';
import { JobRunner } from './platform/jobs/runner.js';
import { createLogger } from './platform/logger.js';
import { FieldCipher } from './platform/secrecy/field-cipher.js';
import { SubjectKeys } from './platform/secrecy/subject-keys.js';
import { TimeSource } from './platform/time-source.js';
import { createSchema } from './schema.js';
import { createHealthServer, createServer } from './server.js';

/** What a process needs to serve or to work: opened, migrated, on the product's clock. */
export async function openApp(config: Config, timeOf = (database: Database): TimeSource => new TimeSource(database, config.mode !== 'production')): Promise<App> {
  const log = createLogger(config.logLevel, config.mode === 'test');
  const database = await openDatabase(config);
  await database.source.runMigrations({ transaction: 'each' });
  const time = timeOf(database);
  await time.start();
  const fieldCipher = new FieldCipher(config.secrets);
  const bus = new EventBus(database, (error) => log.error({ err: error }, 'the outbox could not be read'));
  if (config.redisUrl) joinRedis(bus, config, log);
  return {
    config, database, time, fieldCipher, log, listeners, bus,
    subjectKeys: new SubjectKeys(fieldCipher),
    auditKey: Buffer.from(config.secrets.auditKey, 'base64'),
  };
}

export async function closeApp(app: App): Promise<void> {
  app.time.stop();
  app.bus.close();
  closePurse(app);
  await app.database.close();
}

export interface RunningServer {
  http: FastifyInstance;
  /** Takes no more requests, finishes those under way, hands back leases, closes the database. */
  drain(): Promise<void>;
}

/** Starts what the process's role asks for: the server, the workers, or both. A worker answers nobody but those who watch over it. */
export async function startApplication(app: App): Promise<RunningServer> {
  const readiness = { ready: true };
  const http = app.config.role === 'worker' ? await createHealthServer(app, readiness) : await createServer(app, createSchema(), readiness);
  const runner = new JobRunner(app, app.config.role === 'api' ? [] : jobs);
  await http.listen({ host: app.config.host, port: app.config.port });
  runner.start();
  return {
    http,
    drain: async () => {
      readiness.ready = false;
      await runner.stop();
      await http.close();
      await closeApp(app);
    },
  };
}
