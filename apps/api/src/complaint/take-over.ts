import { managementTakesOver } from '@dealercare/domain/complaint/case-events';
import type { TxCtx } from '../platform/context.js';
import { factsOf } from './case-facts.js';
import { change, type CaseFile } from './case-file.js';
import { tell } from './case-notices.js';
import { noteEvent } from './case-timeline.js';
import { runClocks } from './case-timers.js';
import { handOver } from './hand-over.js';

/** Dealer management takes the case over from the desk (DT-ESC, rulings 12). */
export async function takeOver(tx: TxCtx, file: CaseFile, at: Date): Promise<void> {
  const { complaint } = file;
  const before = { status: complaint.status, level: complaint.level, executor: complaint.executor };
  const { changes, clocks } = managementTakesOver(factsOf(file), at);
  change(file, { level: changes.level ?? complaint.level, executor: changes.executor ?? complaint.executor });
  await runClocks(tx, file, clocks, { at, enteredAt: tx.now });
  noteEvent(tx, file, { type: 'TAKE_OVER', at, from: before, byTimer: true });
  await handOver(tx, file, before.executor, 'PLAN_OVERDUE', at);
  await tell(tx, file, ['MANAGER', 'OWNER'], { onceKey: `${complaint.id}|TAKE_OVER|${complaint.lastSeq}`, kind: 'CASE_TAKEN_OVER', params: {} }, at);
  file.facts.push({ type: 'complaint.taken-over', payload: {} });
}
