import { newId } from '../../src/platform/ids.js';
import { allStatementsOf } from '../kit/statements.js';
import type { Client } from '../kit/client.js';
import type { Kit } from '../kit/kit.js';

const ID = /([a-z]{3})_[0-9a-z]{26}/g;

/** The same question about records that never were. */
export const absent = (variables: Record<string, unknown>): Record<string, unknown> => {
  const made = new Map<string, string>();
  return JSON.parse(JSON.stringify(variables).replace(ID, (id, prefix: string) => {
    if (!made.has(id)) made.set(id, newId(prefix));
    return made.get(id)!;
  })) as Record<string, unknown>;
};

interface Told { status: number; text: string; statements: string[] }

async function answerTo(kit: Kit, client: Client, document: string, variables: Record<string, unknown>): Promise<Told> {
  let told: Omit<Told, 'statements'> = { status: 0, text: '' };
  const statements = await allStatementsOf(kit, async () => {
    const { status, data, errors } = await client.send(document, variables);
    // Where in the document it happened is told or not as the document is new or was compiled before.
    const text = JSON.stringify({ data, errors }).replace(/"requestId":"[^"]*"/g, '').replace(/"locations":\[[^\]]*\],?/g, '').replace(ID, '$1_');
    told = { status, text };
  });
  return { ...told, statements: statements.map((sql) => sql.replace(/\s+/g, ' ')) };
}

/** Whatever is read at most once a second comes and goes; a difference of the records themselves does not. */
const TRIES = 4;

/**
 * What a stranger could tell a foreign record from an absent one by: status, text, code, or the work that the server did, counted in
 * statements rather than in time. Null when there is nothing.
 */
export async function differenceOf(kit: Kit, client: Client, document: string, variables: Record<string, unknown>): Promise<string | null> {
  let found: string | null = null;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [foreign, none] = [await answerTo(kit, client, document, variables), await answerTo(kit, client, document, absent(variables))];
    if (foreign.status !== none.status || foreign.text !== none.text) return `${foreign.status} ${foreign.text}\n${none.status} ${none.text}`;
    if (foreign.statements.length === none.statements.length) return null;
    found = `${foreign.statements.join('\n')}\n--\n${none.statements.join('\n')}`;
  }
  return found;
}
