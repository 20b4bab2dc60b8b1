import type { TxCtx } from '../platform/context.js';
import { change, type CaseFile } from './case-file.js';
import { noteEvent } from './case-timeline.js';

/** The owner has rated the answer: the case comes in closed with its original day and promises nothing any more (rulings 17). */
export function endAsRated(tx: TxCtx, file: CaseFile): void {
  const { complaint } = file;
  const from = { status: complaint.status, level: complaint.level };
  change(file, { status: 'CLOSED', isOpen: false, closedAt: complaint.receivedAt });
  file.clocks = [];
  file.notices.length = 0;
  file.alerts.length = 0;
  noteEvent(tx, file, { type: 'IMPORTED_ENDED', at: complaint.receivedAt, from, byTimer: true });
}
