import { partnerScopes } from '@dealercare/domain/access/partner-scope';
import { publishedYears, register } from '../kit/complaint.js';
import type { Client } from '../kit/client.js';
import type { Kit } from '../kit/kit.js';
import { buildKey } from '../kit/partner.js';
import { as, asSystem, buildGroup, type Group } from '../kit/people.js';
import { createSchema } from '../../src/schema.js';
import { idPrefixOf } from '../../src/platform/database/column.js';
import { wireId } from '../../src/platform/ids.js';
import { Random } from './random.js';
import { randomRequest } from './requests.js';

/** A request and what was wrong with its answer; the seed finds it again. */
export interface Finding { seed: number; nth: number; by: string; wrong: string; request: string }

export interface FuzzResult {
  findings: Finding[];
  /** How often somebody got rows or made a change: a fuzz that is only ever refused proves nothing. */
  answered: number;
  foreignBefore: string;
  foreignAfter: string;
}

/** After so many requests the askers come anew: one of them may have signed out, or taken his own post. */
const ROUND = 400;
const PATIENCE_MS = 20_000;
const OF_UNIT = ['dealer_id', 'unit_id', 'owner_unit_id'];
/** What only texts of drivers, of the runtime and of the stack hold; what is sent holds none of it. */
const LEAKS = /sqlite|mariadb|mysql|typeorm|errno|\bER_[A-Z]|ECONN|node_modules|\bat \S+ \(|\.[jt]s:\d+|(?:Type|Range|Reference|Syntax)Error|QueryFailed|\bstack/;
/** These end what the asker needs in order to go on asking. */
const ENDS_ASKER = /^(signOut|.*(Session|Password|SecondFactor|Totp).*)$/i;

const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }';

/** Rows at a dealer: a customer and a complaint, by the people who work there. */
async function fill(client: Client, dealerId: string, index: number): Promise<void> {
  for (let nth = 0; nth < 3; nth += 1) await client.ask(CREATE, { input: { dealerId, name: '欧阳小明', phone: `139${index}800${nth}138` } });
  await register(client, dealerId, { description: '刹车异响，要求检查' });
}

/** All rows of a unit in every table that knows one, as one text. */
async function rowsOf(kit: Kit, unitId: string): Promise<string> {
  const all: string[] = [];
  for (const { tableName, columns } of kit.app.database.source.entityMetadatas) {
    const own = OF_UNIT.filter((name) => columns.some(({ databaseName }) => databaseName === name));
    if (own.length === 0) continue;
    const rows = await kit.app.database.read.rows(`SELECT * FROM ${tableName} WHERE ${own.map((name) => `${name} = ?`).join(' OR ')}`, own.map(() => unitId.slice(-26)));
    all.push(...rows.map((row) => `${tableName} ${JSON.stringify(row)}`));
  }
  return all.sort().join('\n');
}

/** Some ids of every table: of the dealer that is asked most, and of anybody. */
async function idsIn(kit: Kit, { d1 }: Group): Promise<string[]> {
  const ids: string[] = [];
  for (const { target, tableName, columns } of kit.app.database.source.entityMetadatas) {
    if (!columns.some(({ databaseName, length, isPrimary }) => isPrimary && databaseName === 'id' && length === '26')) continue;
    const own = OF_UNIT.find((name) => columns.some(({ databaseName }) => databaseName === name));
    const near = own ? await kit.app.database.read.rows(`SELECT id FROM ${tableName} WHERE ${own} = ? LIMIT 8`, [d1.slice(-26)]) : [];
    const any = await kit.app.database.read.rows(`SELECT id FROM ${tableName} LIMIT 4`);
    ids.push(...[...near, ...any].map(([bare]) => wireId(idPrefixOf(target as never), String(bare))));
  }
  return ids;
}

async function askersOf(kit: Kit, { d1, d2, north }: Group): Promise<readonly (readonly [string, Client])[]> {
  // Random sign-ins fail, and the clock stands still: without this the address would be locked for good (S9).
  await asSystem(kit, (tx) => tx.db.run('DELETE FROM sign_in_throttle'));
  const owner = await as(kit, ['GENERAL_MANAGER', 'CARE_DIRECTOR', 'CARE_SPECIALIST', 'SERVICE_MANAGER'], d1);
  const disabled = await as(kit, 'CARE_MANAGER', d1);
  const { partner } = await buildKey(kit, d1, Object.keys(partnerScopes), {}, owner);
  await asSystem(kit, (tx) => tx.db.run("UPDATE staff_user SET status = 'DISABLED' WHERE id = ?", [disabled.person.id.slice(-26)]));
  return [['owner', owner], ['owner', owner], ['owner', owner], ['sibling', await as(kit, ['CARE_MANAGER', 'SERVICE_MANAGER'], d2)], ['region', await as(kit, 'REGION_OFFICER', north)], ['partner', partner], ['partner', partner], ['anonymous', kit.anyone()], ['disabled', disabled]];
}

function wrongIn(status: number, text: string): string | null {
  if (status >= 500) return `${status}: ${text.slice(0, 400)}`;
  if (/"code":"INTERNAL"/.test(text)) return `INTERNAL: ${text.slice(0, 400)}`;
  const leak = LEAKS.exec(text);
  return leak ? `says "${leak[0]}": ${text.slice(Math.max(0, leak.index - 100), leak.index + 200)}` : null;
}

/** So many random requests by random people; a third dealer, at which nobody of them works, must stay as it is. */
export async function fuzz(kit: Kit, { requests, seed }: { requests: number; seed: number }): Promise<FuzzResult> {
  kit.timeIs('2026-03-02 10:30');
  await publishedYears(kit);
  const group = await buildGroup(kit);
  await fill(await as(kit, ['CARE_MANAGER', 'CARE_SPECIALIST'], group.d1), group.d1, 1);
  await fill(await as(kit, ['CARE_MANAGER', 'CARE_SPECIALIST'], group.d3), group.d3, 3);
  const schema = createSchema();
  const random = new Random(seed);
  const foreignBefore = await rowsOf(kit, group.d3);
  const findings: Finding[] = [];
  let askers = await askersOf(kit, group);
  let ids = await idsIn(kit, group);
  let answered = 0;
  for (let nth = 0; nth < requests; nth += 1) {
    if (nth > 0 && nth % ROUND === 0) [askers, ids] = [await askersOf(kit, group), await idsIn(kit, group)];
    const [by, client] = random.pick(askers);
    const { path, init } = randomRequest(schema, random, ids, (door) => by === 'anonymous' || !ENDS_ASKER.test(door));
    const found = (wrong: string): void => { findings.push({ seed, nth, by, wrong, request: `${init.method} ${path} ${JSON.stringify(init.headers)} ${String(init.body ?? '').slice(0, 3000)}` }); };
    try {
      const response = await client.fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) } as RequestInit);
      const text = await response.text();
      const wrong = wrongIn(response.status, text);
      if (wrong) found(wrong);
      if (/^\{"data":\{"\w+":(?!null)/.test(text)) answered += 1;
    } catch (error) {
      // What the client itself will not send says nothing about the server.
      if (error instanceof Error && error.name === 'TimeoutError') found('no answer');
      else if (!(error instanceof TypeError && /header|invalid|ByteString/i.test(`${error.message} ${String(error.cause)}`))) found(`cut off: ${String(error)} ${String((error as Error).cause)}`);
    }
  }
  return { findings, answered, foreignBefore, foreignAfter: await rowsOf(kit, group.d3) };
}
