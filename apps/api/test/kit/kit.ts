import { afterAll, beforeAll } from 'vitest';
import { closeApp, openApp } from '../../src/application.js';
import { parseConfig } from '../../src/platform/config.js';
import type { App } from '../../src/platform/context.js';
import type { Database } from '../../src/platform/database/database.js';
import type { Job } from '../../src/platform/jobs/job.js';
import { runJob } from '../../src/platform/jobs/runner.js';
import { TimeSource } from '../../src/platform/time-source.js';
import { createSchema } from '../../src/schema.js';
import { createServer } from '../../src/server.js';
import { Client } from './client.js';
import { databaseUrl, emptyDatabase } from './database.js';
import { instantAt } from './time.js';

/** A clock that stands still where a test puts it. */
class StandingTime extends TimeSource {
  #now = instantAt('2026-03-02 10:00');

  constructor(database: Database) {
    super(database, false);
  }

  override now(): Date {
    return new Date(this.#now);
  }

  put(instant: Date): void {
    this.#now = instant;
  }
}

export interface Kit {
  readonly app: App;
  readonly url: string;
  /** Puts the product's clock to a wall time in Shanghai. */
  timeIs(text: string): void;
  /** A client without a session. */
  anyone(): Client;
  /** Runs a job until it says that nothing more is to be done. */
  run(job: Job): Promise<void>;
}

const MAX_STEPS = 1000;

/** One server on one empty database for a test file: the real one, over HTTP. */
export function useKit(environment: Readonly<Record<string, string>> = {}): Kit {
  const state: Partial<{ app: App; url: string; time: StandingTime; close: () => Promise<void> }> = {};
  beforeAll(async () => {
    const config = parseConfig({
      MODE: 'test', DATABASE_URL: await databaseUrl(), PORT: '0', PORTAL_DIR: '', LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
      DATA_DIR: `${process.env['TEST_FOLDER']}/data_${process.env['VITEST_POOL_ID'] ?? '0'}`, ...environment,
    });
    state.app = await openApp(config, (database) => (state.time = new StandingTime(database)));
    await emptyDatabase(state.app.database);
    const http = await createServer(state.app, createSchema(), { ready: true });
    state.url = await http.listen({ host: '127.0.0.1', port: 0 });
    state.close = async () => {
      await http.close();
      await closeApp(state.app!);
    };
  });
  afterAll(async () => { await state.close?.(); });
  return {
    get app() { return state.app!; },
    get url() { return state.url!; },
    timeIs: (text) => state.time!.put(instantAt(text)),
    anyone: () => new Client(state.url!),
    run: async (job) => {
      for (let step = 0; step < MAX_STEPS; step += 1) if (!await runJob(state.app!, job)) return;
      throw new Error(`${job.name} does not come to an end`);
    },
  };
}
