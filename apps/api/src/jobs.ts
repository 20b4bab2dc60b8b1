import { anchorJob } from './platform/audit/anchor.job.js';
import { sweepJob } from './complaint/sweep.job.js';
import { mailJob } from './identity/mail/mail.job.js';
import { tidyJob } from './identity/tidy.job.js';
import { importJob } from './import/import.job.js';
import { inboxJob } from './import/inbox.job.js';
import { exportJob } from './export/export.job.js';
import { idempotencyJob } from './platform/idempotency/idempotency.job.js';
import type { Job } from './platform/jobs/job.js';
import { bulkJob } from './bulk/bulk.job.js';
import { nameGramsJob } from './customer/name-grams.job.js';
import { markTailsJob } from './vehicle/mark-tails.job.js';
import { findPairsJob } from './duplicate/find-pairs.job.js';
import { completenessJob } from './completeness/completeness.job.js';
import { sendJob } from './messaging/send.job.js';
import { advanceJob } from './care/advance/advance.job.js';
import { personKeyJob } from './care/person-key.job.js';
import { planJob } from './care/plan/plan.job.js';
import { retentionJob } from './privacy/retention.job.js';
import { tierJob } from './tier/evaluate.job.js';
import { expireResponsesJob } from './survey/expire-responses.job.js';

/** The list of timed work. */
export const jobs: readonly Job[] = [
  mailJob, tidyJob,
  importJob, inboxJob, exportJob, nameGramsJob, markTailsJob, bulkJob,
  sweepJob,
  tierJob,
  sendJob,
  planJob, advanceJob, personKeyJob,
  expireResponsesJob,
  findPairsJob,
  completenessJob,
  idempotencyJob,
  anchorJob, retentionJob,
];
