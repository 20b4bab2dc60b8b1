import type { Client } from '../kit/client.js';
import { fillings, kindOf, namesARecord } from './fillings.js';
import type { Operation } from './operations.js';
import type { Reached } from './reached.js';
import { shown, type Records } from './records.js';
import { narrowings, type Fill } from './values.js';
import type { Asker } from './world.js';

/** A question as it was asked. */
export interface Asked {
  operation: Operation;
  variables: Record<string, unknown>;
}

export interface Answered extends Asked {
  /** Data and errors, as they stand in the answer. */
  text: string;
  data: Record<string, unknown> | null;
}

const TOO_LARGE = new Set(['QUERY_TOO_COSTLY', 'QUERY_TOO_LARGE', 'QUERY_TOO_DEEP']);

/** The operation, or its parts when it is too large for one request: whatever passes the gate, with its answer. */
async function askInParts(client: Client, operation: Operation, variables: Record<string, unknown>): Promise<Answered[]> {
  const { data, errors } = await client.send(operation.document, variables);
  const codes = errors.map(({ extensions }) => extensions.code);
  if (codes.includes('RATE_LIMITED')) throw new Error(`${operation.name} was refused for asking too much; the walk would be blind`);
  if (codes.includes('INTERNAL')) throw new Error(`${operation.name} breaks: ${operation.document} ${JSON.stringify(errors)}`);
  if (!codes.some((code) => TOO_LARGE.has(code))) return [{ operation, variables, data, text: JSON.stringify({ data, errors }) }];
  const answers: Answered[] = [];
  for (const part of operation.parts()) answers.push(...await askInParts(client, part, variables));
  return answers;
}

/** All that somebody is answered to every question with every kind of id. */
export async function askEverything({ client }: Asker, operations: readonly Operation[], records: Records): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const operation of operations) {
    for (const variables of fillings(operation, records)) {
      // Of the wrong kind of id nothing more is learnt by asking for every field.
      const { errors } = await client.send(operation.probe, variables);
      if (errors[0]?.extensions.code !== 'ID_OF_OTHER_TYPE') answers.push(...await askInParts(client, operation, variables));
    }
  }
  return answers;
}

/** Whether nothing was answered: no record, an empty list, counts of nothing. */
export function saysNothing(value: unknown): boolean {
  return value !== null && typeof value === 'object' ? Object.values(value).every(saysNothing) : !value;
}

/** The questions to which an owner gets something of his own: only these say anything about a stranger (rulings 34). */
export const tellingOf = (answers: readonly Answered[], records: Records): Answered[] =>
  answers.filter(({ text, variables, data }) => shown(text, records, JSON.stringify(variables)).length > 0 || (namesARecord(variables, records) && !saysNothing(data)));

const WHOLE_LIST = 100;
/** Free texts hold names: some of them are enough for each operator. */
const WORDS_TRIED = 3;

/** Counts every list in every way that it can be narrowed or ordered; what its owner finds nothing by says nothing. */
export async function countsOf(owner: Asker, operations: readonly Operation[], records: Records, reached: Reached): Promise<Asked[]> {
  const counted: Asked[] = [];
  const fill: Fill = {
    textsFor: (name) => (name === 'search' ? records.words : [...reached.valuesOf(name), ...records.words.slice(0, WORDS_TRIED)]),
    idFor: (name) => records.samples.get(kindOf(name) ?? 'org')!,
  };
  for (const operation of operations) {
    if (!operation.counting) continue;
    for (const base of fillings(operation, records)) {
      for (const narrowed of narrowings(operation, fill)) {
        const variables = { ...base, ...narrowed, first: WHOLE_LIST };
        const { data, errors } = await owner.client.send(operation.counting, variables);
        if (errors[0]?.extensions.code === 'INTERNAL') throw new Error(`${operation.name} breaks: ${JSON.stringify(variables)}`);
        const list = Object.values(data ?? {})[0] as { totalCount: number } | null | undefined;
        if (list && list.totalCount > 0) counted.push({ operation, variables });
      }
    }
  }
  return counted;
}
