import { candidates, occurrences, type BuiltTrigger } from '@dealercare/domain/care/triggers';
import type { CandidateRange } from '@dealercare/domain/care/candidate-range';
import { dedupeKey } from '@dealercare/domain/care/planned-task';
import type { Occurrence } from '@dealercare/domain/care/occurrence';
import type { RuleOf } from '@dealercare/domain/care/rule';
import type { Ctx } from '../../platform/context.js';
import { inList } from '../../platform/database/database.js';
import { bareId } from '../../platform/ids.js';
import type { PlanCursor } from './care-plan.entity.js';
import { subjectFacts } from './subject-facts.js';
import { subjectFromRow, subjectSelect, subjectSources, type SubjectRow } from './subject-row.js';

/** Subjects of one chunk; a night reads and writes in pieces of this size. */
export const CHUNK = 2000;
const PART = 500;

type Place = Omit<PlanCursor, 'phase'>;

/** An occasion of a rule for one of its subjects. */
export interface Found {
  row: SubjectRow;
  occurrence: Occurrence;
}

async function readRange(ctx: Ctx, dealerId: string, kind: BuiltTrigger, range: CandidateRange, { at, id }: Place, limit: number): Promise<SubjectRow[]> {
  const source = subjectSources[kind];
  const rows = await ctx.db.rows(
    `${subjectSelect(source)} WHERE ${source.dealer} = ? AND ${source.at} <= ? AND ${source.at} >= ? AND (${source.at} > ? OR ${source.key} > ?) ORDER BY ${source.at}, ${source.key} LIMIT ${limit}`,
    [bareId(dealerId), range.to, at || range.from, at || range.from, id]);
  return rows.map(subjectFromRow);
}

/** The next rows among which a rule's occasions are to be sought, by the ranges of its trigger; `next` is null at the end. */
export async function readCandidates<K extends BuiltTrigger>(
  ctx: Ctx, dealerId: string, kind: K, rule: RuleOf<K>, days: { from: string; to: string }, place: Place,
): Promise<{ rows: SubjectRow[]; next: Place | null }> {
  const ranges = candidates(kind, rule, days.from, days.to);
  const rows: SubjectRow[] = [];
  let at = place;
  while (at.range < ranges.length) {
    const limit = CHUNK - rows.length;
    const found = await readRange(ctx, dealerId, kind, ranges[at.range]!, at, limit);
    rows.push(...found);
    const last = found[found.length - 1];
    if (found.length === limit && last) return { rows, next: { range: at.range, at: last.at, id: last.key } };
    at = { range: at.range + 1, at: '', id: '' };
  }
  return { rows, next: null };
}

/** Which of these keys stand already: planned on an earlier day or by another worker (B3). */
async function knownKeys(ctx: Ctx, dealerId: string, keys: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (let from = 0; from < keys.length; from += PART) {
    const list = inList(keys.slice(from, from + PART));
    for (const [key] of await ctx.db.rows(`SELECT dedupe_key FROM care_task WHERE dealer_id = ? AND dedupe_key IN (${list.sql})`, [bareId(dealerId), ...list.params])) known.add(String(key));
  }
  return known;
}

/** The occasions of a chunk that nobody has planned yet. */
export async function newOccasions<K extends BuiltTrigger>(ctx: Ctx, dealerId: string, kind: K, rule: RuleOf<K>, days: { from: string; to: string }, rows: readonly SubjectRow[]): Promise<Found[]> {
  if (rows.length === 0) return [];
  const factsOf = await subjectFacts(ctx, dealerId, kind, rows);
  const found = rows.flatMap((row) => occurrences(kind, rule, factsOf(row), days.from, days.to).map((occurrence) => ({ row, occurrence, key: keyOf(rule.code, row, occurrence) })));
  const known = await knownKeys(ctx, dealerId, found.map(({ key }) => key));
  return found.filter(({ key }) => !known.has(key));
}

const keyOf = (code: string, { vehicle, customer }: SubjectRow, { anchorKey }: Occurrence): string => dedupeKey(code, vehicle?.id ?? customer?.id ?? '', anchorKey);
