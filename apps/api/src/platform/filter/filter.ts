import type { Action } from '@dealercare/domain/access/action';
import { addDays, type LocalDate } from '@dealercare/domain/time/local-date';
import type { Ctx } from '../context.js';
import { instantText } from '../database/column.js';
import { inList, isPlain, type SqlValue } from '../database/database.js';
import { bareId, requireId } from '../ids.js';
import { refuse } from '../refusal.js';
import { inScope, type ScopeColumns, type SqlPart } from '../scope.js';
import type { CodeCondition, DayCondition, IdCondition, InstantCondition, NumberCondition, TextCondition } from './conditions.js';

/** How one field of a filter becomes SQL: `plain` is a text in an ASCII column. `needs`: what one may not read one may not filter by (rule 3). */
export type FilterField =
  | { kind: 'text' | 'plain' | 'code' | 'number' | 'day' | 'instant' | 'yesNo'; column: string; needs?: Action; normalise?: (text: string) => string }
  | { kind: 'id'; column: string; prefix: string; needs?: Action };

export type FilterFields = Readonly<Record<string, FilterField>>;

/** A typed tree of conditions: every given field, all of `and`, one of `or`, and not `not`. Shared by lists, exports and rules (D6). */
export interface FilterTree {
  and?: FilterTree[] | null;
  or?: FilterTree[] | null;
  not?: FilterTree | null;
}

/** How parts of a filter are joined, the same in every filter. */
export const filterBranch = {
  and: { nullable: true, description: 'All of these must hold.' },
  or: { nullable: true, description: 'At least one of these must hold.' },
  not: { nullable: true, description: 'This must not hold.' },
};

const MAX_CONDITIONS = 50;

const nothing: SqlPart = { sql: '1 = 0', params: [] };
const escapeLike = (text: string): string => text.replace(/[!%_]/g, (found) => `!${found}`);

function like(column: string, pattern: string): SqlPart {
  return { sql: `${column} LIKE ? ESCAPE '!'`, params: [pattern] };
}

function listed(column: string, values: readonly string[], not = false): SqlPart {
  if (values.length === 0) return { sql: not ? '1 = 1' : '1 = 0', params: [] };
  const list = inList(values);
  return { sql: `${column} ${not ? 'NOT IN' : 'IN'} (${list.sql})`, params: list.params };
}

const compare = (column: string, operator: string, value: SqlValue): SqlPart => ({ sql: `${column} ${operator} ?`, params: [value] });
const nullness = (column: string, isNull: boolean): SqlPart => ({ sql: `${column} IS ${isNull ? '' : 'NOT '}NULL`, params: [] });

function textParts(column: string, condition: TextCondition, normalise: (text: string) => string): SqlPart[] {
  const parts: SqlPart[] = [];
  if (condition.eq != null) parts.push(compare(column, '=', normalise(condition.eq)));
  if (condition.in) parts.push(listed(column, condition.in.map(normalise)));
  if (condition.contains != null) parts.push(like(column, `%${escapeLike(normalise(condition.contains))}%`));
  if (condition.startsWith != null) parts.push(like(column, `${escapeLike(normalise(condition.startsWith))}%`));
  return parts;
}

/** No plain column holds anything but plain text: what asks for more finds nothing. */
function plainParts(column: string, condition: TextCondition): SqlPart[] {
  const { eq, contains, startsWith } = condition;
  if ([eq, contains, startsWith].some((text) => text != null && !isPlain(text))) return [nothing];
  return textParts(column, { ...condition, in: condition.in?.filter(isPlain) }, (text) => text);
}

function dayParts(column: string, condition: DayCondition, today: LocalDate): SqlPart[] {
  const parts: SqlPart[] = [];
  if (condition.eq != null) parts.push(compare(column, '=', condition.eq));
  if (condition.gte != null) parts.push(compare(column, '>=', condition.gte));
  if (condition.lte != null) parts.push(compare(column, '<=', condition.lte));
  if (condition.fromToday != null) parts.push(compare(column, '>=', addDays(today, condition.fromToday)));
  if (condition.toToday != null) parts.push(compare(column, '<=', addDays(today, condition.toToday)));
  return parts;
}

function rangeParts(column: string, condition: NumberCondition & InstantCondition): SqlPart[] {
  const value = (raw: number | Date): SqlValue => (raw instanceof Date ? instantText(raw) : raw);
  const parts: SqlPart[] = [];
  if (condition.eq != null) parts.push(compare(column, '=', condition.eq));
  if (condition.gte != null) parts.push(compare(column, '>=', value(condition.gte)));
  if (condition.lte != null) parts.push(compare(column, '<=', condition.lte));
  if (condition.lt != null) parts.push(compare(column, '<', value(condition.lt)));
  return parts;
}

function fieldParts(field: FilterField, condition: unknown, today: LocalDate): SqlPart[] {
  const { column } = field;
  if (field.kind === 'yesNo') return [compare(column, '=', condition === true)];
  const { isNull } = condition as { isNull?: boolean | null };
  const empty = isNull == null ? [] : [nullness(column, isNull)];
  switch (field.kind) {
    case 'text': return [...empty, ...textParts(column, condition as TextCondition, field.normalise ?? ((text) => text))];
    case 'plain': return [...empty, ...plainParts(column, condition as TextCondition)];
    case 'day': return [...empty, ...dayParts(column, condition as DayCondition, today)];
    case 'number': case 'instant': return [...empty, ...rangeParts(column, condition as never)];
    case 'code': {
      const { in: within, notIn } = condition as CodeCondition;
      return [...empty, ...(within ? [listed(column, within.filter(isPlain))] : []), ...(notIn ? [listed(column, notIn.filter(isPlain), true)] : [])];
    }
    case 'id': {
      const { in: ids } = condition as IdCondition;
      return [...empty, ...(ids ? [listed(column, ids.map((id) => bareId(requireId(field.prefix, id))))] : [])];
    }
  }
}

/**
 * Compiles a filter to one SQL condition. Fields are an allowlist; a field the caller may not read is an error, never
 * ignored, and a field readable at some units only confines the rows to those units: otherwise it would be an oracle.
 */
export function compileFilter(ctx: Ctx, fields: FilterFields, tree: FilterTree | null | undefined, today: LocalDate, columns: ScopeColumns): SqlPart {
  let conditions = 0;
  const needs = new Set<Action>();
  const compile = (node: FilterTree): SqlPart => {
    const parts: SqlPart[] = [];
    for (const [name, condition] of Object.entries(node)) {
      if (condition === undefined || condition === null || ['and', 'or', 'not'].includes(name)) continue;
      const field = fields[name];
      if (!field || (field.needs && !ctx.principal.everywhere && !ctx.principal.actions.has(field.needs))) throw refuse('FILTER_NOT_ALLOWED', { field: name });
      if (field.needs) needs.add(field.needs);
      if ((conditions += 1) > MAX_CONDITIONS) throw refuse('FILTER_TOO_LARGE', { count: conditions, limit: MAX_CONDITIONS });
      parts.push(...fieldParts(field, condition, today));
    }
    if (node.and?.length) parts.push(join(node.and.map(compile), 'AND'));
    if (node.or?.length) parts.push(join(node.or.map(compile), 'OR'));
    if (node.not) parts.push(negate(compile(node.not)));
    return join(parts, 'AND');
  };
  if (!tree) return { sql: '1 = 1', params: [] };
  const compiled = compile(tree);
  return join([compiled, ...[...needs].map((action) => inScope(ctx, action, columns))], 'AND');
}

function join(parts: readonly SqlPart[], word: 'AND' | 'OR'): SqlPart {
  if (parts.length === 0) return { sql: '1 = 1', params: [] };
  return { sql: `(${parts.map(({ sql }) => sql).join(` ${word} `)})`, params: parts.flatMap(({ params }) => params) };
}

/** Rows without a value are "not X" too, so the negation treats unknown as false. */
function negate(part: SqlPart): SqlPart {
  return { sql: `NOT COALESCE(${part.sql}, 0)`, params: part.params };
}
