import { randomBytes } from 'node:crypto';
import type { App } from '../context.js';
import { countJobRun } from '../metrics.js';
import { systemContext } from '../system-context.js';
import type { Job } from './job.js';
import { takeLease } from './lease.js';

const holder = `${process.pid}-${randomBytes(6).toString('hex')}`;

/** Runs a job once, under its lease where it has one. False when another process holds it or nothing more is to be done. */
export async function runJob(app: App, job: Job): Promise<boolean> {
  const lease = job.exclusive ? await takeLease(app.database, job.name, holder) : null;
  if (job.exclusive && !lease) return false;
  try {
    return await job.run(systemContext(app, job.name), lease);
  } finally {
    await lease?.release();
  }
}

/** Runs jobs side by side until stopped; `stop` waits for the steps under way. */
export class JobRunner {
  #stopping = false;
  readonly #loops: Promise<void>[] = [];
  readonly #wakers = new Set<() => void>();

  constructor(private readonly app: App, private readonly jobs: readonly Job[]) {}

  start(): void {
    for (const job of this.jobs) this.#loops.push(this.#loop(job));
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    for (const wake of this.#wakers) wake();
    await Promise.all(this.#loops);
  }

  async #loop(job: Job): Promise<void> {
    while (!this.#stopping) {
      const more = await this.#step(job);
      if (!more) await this.#pause(job.everyMs);
    }
  }

  async #step(job: Job): Promise<boolean> {
    try {
      const more = await runJob(this.app, job);
      countJobRun(job.name, true);
      return more;
    } catch (error) {
      countJobRun(job.name, false);
      this.app.log.error({ err: error, job: job.name }, 'a job step failed; it will be tried again');
      return false;
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#wakers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.#wakers.add(wake);
      if (this.#stopping) wake();
    });
  }
}
