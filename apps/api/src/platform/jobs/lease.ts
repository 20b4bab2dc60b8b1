import type { Db, Database } from '../database/database.js';
import { databaseNow, databaseNowPlus, insertIgnore } from '../database/dialect.js';

const LEASE_SECONDS = 30;

/** The holder was overtaken: somebody else runs the job now. */
export class LeaseLost extends Error {
  constructor(name: string) {
    super(`the lease of ${name} was taken over`);
    this.name = 'LeaseLost';
  }
}

export interface Lease {
  readonly name: string;
  readonly epoch: number;
  /** Keeps the lease and proves it still is ours, inside the transaction whose writes depend on it (fencing). */
  hold(db: Db): Promise<void>;
  /** Gives it back, so that the next worker need not wait. */
  release(): Promise<void>;
}

/** Takes the lease when it is free or has run out, by one guarded UPDATE in database time; null when somebody holds it. */
export async function takeLease(database: Database, name: string, holder: string): Promise<Lease | null> {
  const epoch = await database.transaction(async (db) => {
    await db.run(`${insertIgnore()} job_lease (name, holder, epoch, until) VALUES (?, '', 0, ${databaseNowPlus(-1)})`, [name]);
    const taken = await db.run(
      `UPDATE job_lease SET holder = ?, epoch = epoch + 1, until = ${databaseNowPlus(LEASE_SECONDS)} WHERE name = ? AND until < ${databaseNow()}`, [holder, name]);
    if (taken === 0) return null;
    const [row] = await db.rows('SELECT epoch FROM job_lease WHERE name = ?', [name]);
    return Number(row![0]);
  });
  if (epoch === null) return null;
  return {
    name,
    epoch,
    hold: async (db) => {
      const kept = await db.run(`UPDATE job_lease SET until = ${databaseNowPlus(LEASE_SECONDS)} WHERE name = ? AND epoch = ?`, [name, epoch]);
      if (kept === 0) throw new LeaseLost(name);
    },
    release: () => database.transaction(async (db) => {
      await db.run(`UPDATE job_lease SET until = ${databaseNowPlus(-1)}, last_run_at = ${databaseNow()} WHERE name = ? AND epoch = ?`, [name, epoch]);
    }),
  };
}
