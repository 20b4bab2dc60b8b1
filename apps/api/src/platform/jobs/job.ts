import type { Ctx } from '../context.js';
import type { Lease } from './lease.js';

/** Timed work. It goes through the same doors as a request: a context, `now`, transactions. */
export interface Job {
  name: string;
  /** How long after one run the next begins. */
  everyMs: number;
  /**
   * One step. With `exclusive` only the holder of the job's lease runs it and gets the lease to hold in its transactions;
   * without, any number of workers run it and every row is claimed on its own. Answers whether there is more to do at once.
   */
  exclusive: boolean;
  run(ctx: Ctx, lease: Lease | null): Promise<boolean>;
}
