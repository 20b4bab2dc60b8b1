import { systemActor } from '@dealercare/domain/complaint/actor';
import type { AtOnceAct } from '@dealercare/domain/complaint/at-once';
import type { DueAct } from '@dealercare/domain/complaint/ladder';
import { levelNumber } from '@dealercare/domain/complaint/level';
import type { Notice } from '../messaging/notify.js';
import type { TxCtx } from '../platform/context.js';
import { newId } from '../platform/ids.js';
import { change, type CaseFile } from './case-file.js';
import { tell } from './case-notices.js';
import { requestEscalation } from './escalate-case.js';
import { takeOver } from './take-over.js';

/** Does what the ladder orders. Answers who was told. */
export async function performAct(tx: TxCtx, file: CaseFile, act: DueAct, notice: Omit<Notice, 'subjectId'>, at: Date): Promise<string[]> {
  switch (act.do) {
    case 'TAKE_OVER': await takeOver(tx, file, at); return [];
    case 'ESCALATE': await requestEscalation(tx, file, { toLevel: act.toLevel, trigger: act.trigger, at, by: systemActor }); return [];
    default: return tell(tx, file, act.recipients, notice, at);
  }
}

/** The early warning of a case that has just become a crisis; it only adds people (C-153, INV-21). */
function raiseAlert(tx: TxCtx, file: CaseFile, notifiedIds: string[], at: Date): void {
  const { id: complaintId, crisis } = file.complaint;
  const isNews = file.isNew || 'crisis' in file.changes;
  if (crisis === null || !isNews) return;
  file.alerts.push({ id: newId('cra'), complaintId, kind: crisis, raisedAt: at, raisedById: tx.actor.kind === 'STAFF' ? tx.actor.id : null, notifiedIds, status: 'OPEN' });
}

/** The region gets a copy of an external case: from then on its people may open it (R-30, DT-ESC). */
function copyToRegion(file: CaseFile): void {
  if (file.complaint.dealerId !== null) change(file, { reachedLevel: Math.max(file.complaint.reachedLevel, levelNumber('REGION')) });
}

/** What is done at once because of how grave a case is (DT-ESC), and what is never measured because it is done at once (DT-SLA). */
export async function doAtOnce(tx: TxCtx, file: CaseFile, acts: readonly AtOnceAct[], climbs: readonly DueAct[], at: Date): Promise<void> {
  for (const { code, act } of acts) {
    if (code === 'EXTERNAL_COPY') copyToRegion(file);
    const notified = await performAct(tx, file, act, { onceKey: `${file.complaint.id}|${code}|${file.complaint.lastSeq}`, kind: `CASE_${code}`, params: {} }, at);
    if (code === 'MAJOR_TELL') raiseAlert(tx, file, notified, at);
  }
  for (const act of climbs) await performAct(tx, file, act, { onceKey: `${file.complaint.id}|AT_ONCE|${file.complaint.lastSeq}`, kind: 'CASE_AT_ONCE', params: {} }, at);
}
