import { isCauseCode } from '@dealercare/domain/complaint/cause';
import type { Ctx, TxCtx } from '../platform/context.js';
import { inserted, onDuplicate } from '../platform/database/dialect.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { bareId, newId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { instantText } from '../platform/database/column.js';
import { levelOfAuthor } from './case-actor.js';
import { change, type CaseFile } from './case-file.js';
import { noteEvent } from './case-timeline.js';
import type { RootCauseInput } from './case.inputs.js';
import type { Complaint } from './complaint.entity.js';
import { onCase, requireWork } from './on-case.js';
import { type RootCauseRecord } from './root-cause.entity.js';
import { openText, sealText } from './sealed-texts.js';

/** The analysis in words, sealed as one. */
export interface Analysis {
  whys: string[];
  escapePoint: string | null;
  containment: string | null;
  investigation: string | null;
}

const UPDATED = ['cause_code', 'analysis_cipher', 'analysed_by_id', 'updated_at'];

/** Causes, the main one first, and the analysis behind them; recorded again it takes the place of the one before. */
export function recordRootCause(tx: TxCtx, { causeCodes, whys, escapePoint, containment, investigation, isValid, justification, ...input }: RootCauseInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.root-cause', async (file, actor) => {
    requireWork(file, 'RECORD_ROOT_CAUSE', actor);
    if (!isValid) throw refuse('VALIDITY_BY_JUDGEMENT');
    const codes = [...new Set(causeCodes)];
    const unknown = codes.find((code) => !isCauseCode(code));
    if (unknown !== undefined) throw refuse('INVALID_INPUT', {}, [{ path: 'input.causeCodes', code: 'CAUSE_UNKNOWN', params: { value: unknown } }]);
    const { id: complaintId, subjectKeyId } = file.complaint;
    const analysis: Analysis = { whys: whys.filter((why) => why.trim() !== ''), escapePoint: escapePoint ?? null, containment: containment ?? null, investigation: investigation ?? null };
    const id = newId('rca');
    await insertRows(tx.db, 'root_cause', [{
      id, complaintId, causeCode: codes[0]!, analysisCipher: await sealText(tx, subjectKeyId, 'analysis', complaintId, JSON.stringify(analysis)),
      analysedById: tx.actor.kind === 'STAFF' ? tx.actor.id : null, archivedAt: null, createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
    }], { suffix: onDuplicate(['complaint_id'], UPDATED.map((column) => `${column} = ${inserted(column)}`).join(', ')) });
    file.hasRootCause = true;
    change(file, { causeCodes: codes, causeCode: codes[0]!, isValid: file.complaint.isValid ?? isValid, justification: justification ?? file.complaint.justification });
    noteEvent(tx, file, { type: 'ROOT_CAUSE', at: tx.now, authorLevel: levelOfAuthor(actor), facts: { causeCodes: codes } });
    file.facts.push({ type: 'complaint.cause-recorded', payload: { causeCode: codes[0]! } });
  });
}

/** Archived with the end of the case (K9, C-127). */
export async function archiveRootCause(tx: TxCtx, file: CaseFile): Promise<void> {
  await tx.db.run('UPDATE root_cause SET archived_at = ? WHERE complaint_id = ?', [instantText(tx.now), bareId(file.complaint.id)]);
}

export async function analysisOf(ctx: Ctx, complaint: Pick<Complaint, 'id' | 'subjectKeyId'>, record: RootCauseRecord): Promise<Analysis | null> {
  const text = await openText(ctx, complaint.subjectKeyId, 'analysis', complaint.id, record.analysisCipher);
  return text === null ? null : JSON.parse(text) as Analysis;
}
