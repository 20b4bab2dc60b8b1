import { In } from 'typeorm';
import { inList } from '../platform/database/database.js';
import { bareId } from '../platform/ids.js';
import { grouped, loader } from '../platform/loader.js';
import { clockShape } from './case-shape.js';
import { type CaseClock } from './clock.entity.js';
import { ComplaintEvent } from './complaint-event.entity.js';
import { CrisisAlert } from './crisis-alert.entity.js';
import { Escalation } from './escalation.entity.js';
import { ExternalCase } from './external-case.entity.js';
import { RemedyAction } from './remedy-action.entity.js';
import { RootCauseRecord } from './root-cause.entity.js';

/*
 * What belongs to complaints, by their ids. The ids come from complaints that the reader has got through the scope, so these
 * loads carry none of their own.
 */

/** In the order in which they began. */
export const clocksOfCase = loader<CaseClock[]>(async (ctx, ids) => {
  const list = inList(ids.map(bareId));
  const rows = await ctx.db.rows(`SELECT ${clockShape.for(null).select('k')} FROM clock k WHERE k.subject_id IN (${list.sql}) ORDER BY k.started_at, k.cycle, k.id`, list.params);
  return grouped(rows.map((row) => clockShape.for(null).read(row)), ({ subjectId }) => subjectId);
});

/** Oldest first. */
export const eventsOfCase = loader<ComplaintEvent[]>(async (ctx, ids) =>
  grouped(await ctx.db.manager.find(ComplaintEvent, { where: { complaintId: In([...ids]) }, order: { seq: 'ASC' } }), ({ complaintId }) => complaintId));

export const escalationsOfCase = loader<Escalation[]>(async (ctx, ids) =>
  grouped(await ctx.db.manager.find(Escalation, { where: { complaintId: In([...ids]) }, order: { requestedAt: 'ASC', id: 'ASC' } }), ({ complaintId }) => complaintId));

export const remediesOfCase = loader<RemedyAction[]>(async (ctx, ids) =>
  grouped(await ctx.db.manager.find(RemedyAction, { where: { complaintId: In([...ids]) }, order: { id: 'ASC' } }), ({ complaintId }) => complaintId));

export const rootCauseOfCase = loader<RootCauseRecord>(async (ctx, ids) =>
  new Map((await ctx.db.manager.findBy(RootCauseRecord, { complaintId: In([...ids]) })).map((record) => [record.complaintId, record])));

export const externalCasesOfCase = loader<ExternalCase[]>(async (ctx, ids) =>
  grouped(await ctx.db.manager.find(ExternalCase, { where: { complaintId: In([...ids]) }, order: { id: 'ASC' } }), ({ complaintId }) => complaintId));

export const alertsOfCase = loader<CrisisAlert[]>(async (ctx, ids) =>
  grouped(await ctx.db.manager.find(CrisisAlert, { where: { complaintId: In([...ids]) }, order: { raisedAt: 'ASC', id: 'ASC' } }), ({ complaintId }) => complaintId));
