import { anchorJob } from './platform/audit/anchor.job.js';
import { sweepJob } from './complaint/sweep.job.js';
import { mailJob } from './identity/mail/mail.job.js';
import { tidyJob } from './identity/tidy.job.js';
import { importJob } from './import/import.job.js';
import { idempotencyJob } from './platform/idempotency/idempotency.job.js';
import type { Job } from './platform/jobs/job.js';
import { sendJob } from './messaging/send.job.js';
import { advanceJob } from './care/advance/advance.job.js';
import { personKeyJob } from './care/person-key.job.js';
import { planJob } from './care/plan/plan.job.js';
import { retentionJob } from './privacy/retention.job.js';
import { expireResponsesJob } from './survey/expire-responses.job.js';

/** The list of timed work. */
export const jobs: readonly Job[] = [
  mailJob, tidyJob,
  importJob,
  sweepJob,
  sendJob,
  planJob, advanceJob, personKeyJob,
  expireResponsesJob,
  idempotencyJob,
  anchorJob, retentionJob,
];
