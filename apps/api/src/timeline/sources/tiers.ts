import { inList } from '../../platform/database/database.js';
import { wireId } from '../../platform/ids.js';
import { dealingsOf, type TimelineSource } from '../timeline-source.js';
import type { Cells } from './cells.js';

/** Rises and falls in a scheme. That somebody was judged for the first time, or not any more, is no move. */
export const tierMoves: TimelineSource = {
  name: 'TIER', kind: 'TIER',
  keys(ctx, subject) {
    const where = subject.vehicleId === null ? dealingsOf(ctx, subject, 'customer:read', 'y') : null;
    return where && { from: 'tier_move y', where: { sql: `${where.sql} AND y.from_tier IS NOT NULL AND y.to_tier IS NOT NULL`, params: where.params }, at: 'y.moved_at', id: 'y.id' };
  },
  async tell(ctx, _subject, ids) {
    const list = inList(ids);
    const rows = await ctx.db.rows(`SELECT id, to_tier, from_tier, scheme FROM tier_move WHERE id IN (${list.sql})`, list.params);
    return new Map((rows as Cells[]).map(([id, to, from, scheme]) => [id!, { recordId: wireId('tmv', id!), event: to!, outcome: from!, purpose: scheme! }]));
  },
};
