import { seesPerson } from '../../customer/person-sight.js';
import { inList } from '../../platform/database/database.js';
import { wireId } from '../../platform/ids.js';
import { openWords } from '../../survey/spoken-words.js';
import { openSuggestionText } from '../../survey/suggestion.service.js';
import { dealingsOf, type TimelineSource } from '../timeline-source.js';
import { idOf, type Cells } from './cells.js';

/** Follow-ups that were answered, with the overall answer. */
export const surveys: TimelineSource = {
  name: 'SURVEY', kind: 'SURVEY',
  keys(ctx, subject) {
    const where = dealingsOf(ctx, subject, 'survey:read', 'r');
    return where && { from: 'survey_response r', where: { sql: `${where.sql} AND r.submitted_at IS NOT NULL`, params: where.params }, at: 'r.submitted_at', id: 'r.id' };
  },
  async tell(ctx, { dealerId }, ids) {
    const list = inList(ids);
    const rows = await ctx.db.rows(
      `SELECT r.id, r.survey, r.result, r.overall, r.vehicle_id, r.task_id, r.words_cipher, k.subject_key_id
       FROM survey_response r JOIN customer k ON k.dealer_id = r.dealer_id AND k.id = r.customer_id WHERE r.id IN (${list.sql})`, list.params);
    const sees = seesPerson(ctx, { dealerId, ownerUserId: null });
    return new Map((rows as Cells[]).map(([id, survey, result, overall, vehicle, task, words, key]) => [id!, {
      recordId: wireId('svr', id!), event: survey!, outcome: result ?? null, score: overall === null ? null : Number(overall), vehicleId: idOf('veh', vehicle), taskId: idOf('tsk', task),
      ...(sees && words ? { openWords: async () => (await openWords(ctx, { id: wireId('svr', id!), wordsCipher: words }, wireId('key', key!))).remark } : {}),
    }]));
  },
};

/** What the customer wanted to be passed on. */
export const suggestions: TimelineSource = {
  name: 'SUGGESTION', kind: 'SUGGESTION',
  keys(ctx, subject) {
    // A suggestion names no car.
    const where = subject.vehicleId === null ? dealingsOf(ctx, subject, 'suggestion:read', 's') : null;
    return where && { from: 'suggestion s', where, at: 's.opened_at', id: 's.id' };
  },
  async tell(ctx, { dealerId }, ids) {
    const list = inList(ids);
    const rows = await ctx.db.rows(
      `SELECT s.id, s.status, s.task_id, s.text_cipher, k.subject_key_id FROM suggestion s JOIN customer k ON k.dealer_id = s.dealer_id AND k.id = s.customer_id WHERE s.id IN (${list.sql})`, list.params);
    const sees = seesPerson(ctx, { dealerId, ownerUserId: null });
    return new Map((rows as Cells[]).map(([id, status, task, text, key]) => [id!, {
      recordId: wireId('sug', id!), event: status!, taskId: idOf('tsk', task),
      ...(sees ? { openWords: () => openSuggestionText(ctx, wireId('key', key!), wireId('sug', id!), text!) } : {}),
    }]));
  },
};
