import { isLocalDate } from '@dealercare/domain/time/local-date';
import { GraphQLScalarType, Kind } from 'graphql';
import { isoFromText } from '../database/column.js';
import { refuse } from '../refusal.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Date {
  const instant = typeof value === 'string' && INSTANT.test(value) && isLocalDate(value.slice(0, 10)) ? new Date(value) : null;
  if (!instant || Number.isNaN(instant.getTime())) throw refuse('INSTANT_INVALID', { value: String(value) });
  return instant;
}

/** Rows from hot lists carry instants as stored text; they are rewritten without a Date in between. */
function writeInstant(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value.includes('T') ? value : isoFromText(value);
  throw new TypeError(`not an instant: ${typeof value}`);
}

/** An instant in UTC. */
export const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  description: 'An instant, ISO 8601. Sent in UTC with milliseconds; any offset is accepted.',
  serialize: writeInstant,
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

function parseDay(value: unknown): string {
  if (typeof value !== 'string' || !isLocalDate(value)) throw refuse('DATE_INVALID', { value: String(value) });
  return value;
}

/** A calendar day without a zone. */
export const LocalDay = new GraphQLScalarType({
  name: 'Date',
  description: 'A calendar day in the dealer\'s zone, YYYY-MM-DD.',
  serialize: (value) => String(value),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});
