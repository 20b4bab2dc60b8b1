import type { ImportStatus } from '@dealercare/schema/types';

/** The way of a file, as the page shows it. */
export const importSteps = ['UPLOAD', 'RECOGNISE', 'JUDGE', 'RUN', 'RESULT'] as const;
export type ImportStep = (typeof importSteps)[number];

const stepOf: Readonly<Record<ImportStatus, ImportStep>> = {
  UPLOADED: 'RECOGNISE', FAILED: 'RECOGNISE', JUDGING: 'JUDGE', JUDGED: 'JUDGE', RUNNING: 'RUN', DONE: 'RESULT', UNDOING: 'RESULT', UNDONE: 'RESULT', CANCELLED: 'RESULT',
};

/** Where an import stands. */
export const importStep = (status: ImportStatus): ImportStep => stepOf[status];

const underWay: ReadonlySet<ImportStatus> = new Set(['JUDGING', 'RUNNING', 'UNDOING']);
const cancellable: ReadonlySet<ImportStatus> = new Set(['UPLOADED', 'JUDGING', 'JUDGED', 'FAILED']);

/** The server is at work on it. */
export const isUnderWay = (status: ImportStatus): boolean => underWay.has(status);

/** Nothing of it is written yet, so it can simply be given up. */
export const isCancellable = (status: ImportStatus): boolean => cancellable.has(status);
