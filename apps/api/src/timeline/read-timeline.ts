import { localDateOf } from '@dealercare/domain/time/zone';
import type { Ctx } from '../platform/context.js';
import { instantFromText } from '../platform/database/column.js';
import type { SqlValue } from '../platform/database/database.js';
import type { Connection, PageArgs } from '../platform/paging/connection.js';
import { allOf, limitOf, pageOf } from '../platform/paging/keyset.js';
import type { SqlPart } from '../platform/scope.js';
import { behind, dayBegins, laterFirst, placeOf, placeText, within, type Period, type Placed } from './timeline-place.js';
import type { KeyRange, Subject, TimelineSource } from './timeline-source.js';
import { timelineSources } from './timeline-sources.js';
import type { TimelineEntry, TimelineKind } from './timeline.types.js';

export interface TimelineArgs extends PageArgs, Period {
  kinds?: TimelineKind[] | null;
}

interface Ranged { source: TimelineSource; range: KeyRange; where: SqlPart }

/** The sources that this reader gets of this subject, each as a range. */
async function rangesOf(ctx: Ctx, subject: Subject, { kinds, from, to }: TimelineArgs): Promise<Ranged[]> {
  const wanted = timelineSources.filter(({ kind }) => !kinds || kinds.includes(kind));
  const ranges = await Promise.all(wanted.map(async (source) => ({ source, range: await source.keys(ctx, subject) })));
  return ranges.flatMap(({ source, range }) => (range ? [{ source, range, where: allOf(range.where, ...within(range, { from: from ?? null, to: to ?? null }, subject.zone)) }] : []));
}

const joined = (parts: readonly SqlPart[]): SqlPart => ({ sql: parts.map(({ sql }) => sql).join(' UNION ALL '), params: parts.flatMap(({ params }): SqlValue[] => params) });

/** The keys of a page and one more of every source in one statement, put in order here: nothing is read that a page cannot need. */
async function keysOf(ctx: Ctx, { zone }: Subject, ranges: readonly Ranged[], args: TimelineArgs): Promise<Placed[]> {
  const place = args.after ? placeOf(args.after) : null;
  const parts = ranges.map(({ source, range, where }, index): SqlPart => {
    const { sql, params } = allOf(where, behind(source, range, place, zone));
    return { sql: `SELECT * FROM (SELECT ${index} AS source, ${range.at} AS at, ${range.id} AS id FROM ${range.from} WHERE ${sql} ORDER BY ${range.at} DESC, ${range.id} DESC ${limitOf(args)}) k${index}`, params };
  });
  if (parts.length === 0) return [];
  const { sql, params } = joined(parts);
  const placed = (await ctx.db.rows(sql, params)).map(([index, at, id]): Placed => {
    const { source, range } = ranges[Number(index)]!;
    const hasHour = range.isDay !== true;
    return { source, at: hasHour ? String(at).slice(0, 23) : dayBegins(String(at).slice(0, 10), zone), id: String(id), hasHour };
  });
  return placed.sort(laterFirst).slice(0, args.first + 1);
}

/** What is told of the rows of a page: one statement a source that has some there. */
async function told(ctx: Ctx, subject: Subject, placed: readonly Placed[]): Promise<(TimelineEntry & { place: string })[]> {
  const sources = [...new Set(placed.map(({ source }) => source))];
  const answers = new Map(await Promise.all(sources.map(async (source) => [source, await source.tell(ctx, subject, placed.filter((one) => one.source === source).map(({ id }) => id))] as const)));
  return placed.flatMap(({ source, at, id, hasHour }) => {
    const of = answers.get(source)!.get(id);
    const instant = instantFromText(at);
    return of ? [{ ...of, id: `${source.name}-${id}`, kind: source.kind, at: instant, onDay: localDateOf(instant, subject.zone), hasHour, place: placeText({ at, source }) }] : [];
  });
}

async function countOf(ctx: Ctx, ranges: readonly Ranged[]): Promise<number> {
  if (ranges.length === 0) return 0;
  const { sql, params } = joined(ranges.map(({ range, where }) => ({ sql: `SELECT COUNT(*) FROM ${range.from} WHERE ${where.sql}`, params: where.params })));
  return (await ctx.db.rows(sql, params)).reduce((sum, [count]) => sum + Number(count), 0);
}

/** Everything that happened with a customer or a car, newest first (F4). */
export async function readTimeline(ctx: Ctx, subject: Subject, args: TimelineArgs): Promise<Connection<TimelineEntry>> {
  const ranges = await rangesOf(ctx, subject, args);
  const entries = await told(ctx, subject, await keysOf(ctx, subject, ranges, args));
  return pageOf(args, entries, ({ place }) => place, () => countOf(ctx, ranges));
}
