import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Requirement } from '../../src/platform/access/can.js';
import { requirementOf } from '../../src/platform/access/declarations.js';
import { createSchema } from '../../src/schema.js';
import { limits } from '../../src/platform/gate/gate.js';
import { newId } from '../../src/platform/ids.js';
import { checksums } from '../kit/database.js';
import { useKit } from '../kit/kit.js';
import { askEverything, countsOf, saysNothing, tellingOf, type Answered, type Asked } from './asking.js';
import { proves } from '../kit/proof.js';
import { absentPath, errorFileOf, fileAt, matchesOf } from './doors.js';
import { evidenceHeard, evidenceIn, evidenceOfCount, resourcesNamed } from './evidence.js';
import { fillings, namesARecord } from './fillings.js';
import { listenersAt } from './live-lines.js';
import { Matrix, type Relation, type Surface } from './matrix.js';
import { notApplicable } from './not-applicable.js';
import { idsAt, rowsOfUnit, sendMixed } from './mixed-ids.js';
import { operationsOf, type May, type Operation } from './operations.js';
import { Reached } from './reached.js';
import { recordsAbove, recordsOf, shown, type Records } from './records.js';
import { pairs } from './relations.js';
import { differenceOf } from './same-answer.js';
import { buildWorld, dealerRoles, everyRole, type Asker, type World } from './world.js';

const WALK_LIMIT_MS = 240_000;

const kit = useKit();
let world: World;
let schema: GraphQLSchema;
let records: Records;
let reached: Reached;

/** The walk asks more in a minute than anybody may; a refusal for that would hide what it looks for. */
const budget = limits as { costPerMinute: number };
const usual = budget.costPerMinute;
afterAll(() => { budget.costPerMinute = usual; });

beforeAll(async () => {
  budget.costPerMinute = 2_000_000_000;
  world = await buildWorld(kit);
  schema = createSchema();
  records = await recordsOf(kit, world);
  reached = new Reached(schema);
}, WALK_LIMIT_MS);

const mayAsk = ({ actions }: Asker): May => (requirement: Requirement) => requirement === 'anyone' || requirement === 'signed-in' || actions.has(requirement);
const rootOf = { query: 'getQueryType', mutation: 'getMutationType', subscription: 'getSubscriptionType' } as const;
/** What the root field of an operation asks of its reader. */
function requirementOfRoot({ kind, name }: Operation): Requirement {
  const root = schema[rootOf[kind]]()!;
  return requirementOf(root, root.getFields()[name.split('.')[1]!]!)!;
}

const operations = (kind: Operation['kind'], asker: Asker): Operation[] => operationsOf(schema, kind, mayAsk(asker));

/** Fails with everything that was found, however long. */
const expectNone = (found: readonly string[]): void => { if (found.length > 0) expect.fail(found.join('\n')); };

/** What each owner gets; asked once and held against every stranger. */
interface Gotten { answers: Answered[]; telling: Answered[]; counted: Asked[] }
const matrix = new Matrix();
/** Notes what a question about these ids has shown: nothing. */
function noteNamed(surface: Surface, relation: Relation | null, name: string, variables: unknown): void {
  if (relation) for (const resource of resourcesNamed(variables)) matrix.note({ resource, surface, relation }, name);
}

const owners = new Map<Asker, Promise<Gotten>>();
function gottenBy(owner: Asker): Promise<Gotten> {
  const known = owners.get(owner) ?? (async () => {
    const queries = operations('query', owner);
    const answers = await askEverything(owner, queries, records);
    for (const { data } of answers) reached.note(data);
    return { answers, telling: tellingOf(answers, records), counted: await countsOf(owner, queries, records, reached) };
  })();
  owners.set(owner, known);
  return known;
}

/** The first question at each door. */
const onePerDoor = <T extends Asked>(all: readonly T[]): T[] => [...new Map([...all].reverse().map((asked) => [asked.operation.name, asked])).values()];

/** What somebody names himself or has in his own records. */
const knownTo = ({ knows = [] }: Asker, variables: object): string => JSON.stringify({ variables, knows });

/** Answers that tell a stranger nothing but that he may not, or that there is no such thing. */
const CLOSED = new Set(['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED']);
const CLOSED_BY_HTTP = new Set([401, 403, 404]);
/** Mutations by the names that closed them to a stranger, to be tried by the owner at the very end. */
const closed = new Map<string, { operation: Operation; variables: Record<string, unknown>; relations: Set<Relation>; owners: Set<Asker> }>();
/** An id of the wrong kind never reaches a row: such fillings are dropped once they are known. */
const wrongKind = new Set<string>();

describe.each(pairs)('$who', ({ relation, ownerOf, strangerOf, shut }) => {
  test('sees nothing by any query, nested field or list', async () => {
    const stranger = strangerOf(world);
    for (const told of (await gottenBy(ownerOf(world))).telling) {
      const { operation, variables } = told;
      const { data, errors } = await stranger.client.send(operation.document, variables);
      expect([operation.name, variables, shown(JSON.stringify({ data, errors }), records, knownTo(stranger, variables))]).toEqual([operation.name, variables, []]);
      // Whose record is named by its id, and is not there for him, gets nothing of it: neither dates nor counts.
      if (namesARecord(variables, records)) expect([operation.name, variables, saysNothing(data)]).toEqual([operation.name, variables, true]);
      if (relation) for (const cell of evidenceIn(schema, told, records, knownTo(ownerOf(world), variables))) matrix.note({ ...cell, relation }, operation.name);
    }
  }, WALK_LIMIT_MS);

  test('learns nothing by any filter, search, order or count', async () => {
    const stranger = strangerOf(world);
    const { counted } = await gottenBy(ownerOf(world));
    for (const asked of shut ? onePerDoor(counted) : counted) {
      const { operation, variables } = asked;
      const { data, errors } = await stranger.client.send(operation.counting!, variables);
      const list = Object.values(data ?? {})[0] as { totalCount: number; nodes: unknown[] } | null | undefined;
      // Whatever is counted is also listed, and nothing of it is the dealer's.
      expect([operation.name, variables, list?.totalCount ?? 0]).toEqual([operation.name, variables, list?.nodes.length ?? 0]);
      expect([operation.name, variables, shown(JSON.stringify({ data, errors }), records, knownTo(stranger, {}))]).toEqual([operation.name, variables, []]);
      if (relation) for (const cell of evidenceOfCount(schema, asked)) matrix.note({ ...cell, relation }, operation.name);
    }
  }, WALK_LIMIT_MS);

  test('changes nothing by any mutation that names a foreign record', async () => {
    const [owner, stranger] = [ownerOf(world), strangerOf(world)];
    const before = await checksums(kit.app.database);
    for (const operation of operations('mutation', owner)) {
      const filled = fillings(operation, records).filter((variables) => namesARecord(variables, records));
      for (const variables of shut ? filled.slice(0, 1) : filled) {
        const named = JSON.stringify(variables);
        if (wrongKind.has(`${operation.name} ${named}`)) continue;
        const { data, errors } = await stranger.client.send(operation.document, variables);
        expect([operation.name, variables, shown(JSON.stringify({ data, errors }), records, named)]).toEqual([operation.name, variables, []]);
        const code = errors[0]?.extensions.code ?? 'DONE';
        expect([operation.name, variables, code]).not.toEqual([operation.name, variables, 'INTERNAL']);
        if (code === 'ID_OF_OTHER_TYPE') wrongKind.add(`${operation.name} ${named}`);
        if (!CLOSED.has(code)) continue;
        const known = closed.get(`${operation.name} ${named}`) ?? { operation, variables, relations: new Set(), owners: new Set() };
        known.owners.add(owner);
        closed.set(`${operation.name} ${named}`, known);
        if (relation) known.relations.add(relation);
      }
    }
    const after = await checksums(kit.app.database);
    expect(Object.keys(before).filter((table) => after[table] !== before[table])).toEqual([]);
  }, WALK_LIMIT_MS);

  if (!shut) test('cannot tell a foreign record from an absent one by text, code or work', async () => {
    const [owner, stranger] = [ownerOf(world), strangerOf(world)];
    const named = (await gottenBy(owner)).telling.filter(({ variables }) => namesARecord(variables, records));
    const tried = new Set<string>();
    const different: string[] = [];
    for (const { operation, variables } of [...named, ...closed.values()]) {
      if (tried.has(operation.name) || !mayAsk(owner)(requirementOfRoot(operation))) continue;
      tried.add(operation.name);
      const difference = await differenceOf(kit, stranger.client, operation.probe, variables);
      if (difference) different.push(`${operation.name} ${JSON.stringify(variables)}\n${difference}`);
      noteNamed('error answer', relation, operation.name, variables);
      if (relation && OF_A_PERSON.test(operation.name)) matrix.note({ resource: 'contact details', surface: 'error answer', relation }, operation.name);
    }
    expectNone(different);
  }, WALK_LIMIT_MS);
});

describe('the dealer looks up (S4)', () => {
  test('and reads nothing that the levels above wrote for themselves, not even on its own cases', async () => {
    const hidden = await recordsAbove(kit, world);
    for (const upper of [world.region, world.maker]) {
      for (const told of (await gottenBy(upper)).answers) {
        const { operation, variables, text } = told;
        if (shown(text, hidden, JSON.stringify(variables)).length === 0) continue;
        const { data, errors } = await world.owner.client.send(operation.document, variables);
        expect([operation.name, variables, shown(JSON.stringify({ data, errors }), hidden, JSON.stringify(variables))]).toEqual([operation.name, variables, []]);
        for (const cell of evidenceIn(schema, told, hidden, '')) matrix.note({ ...cell, relation: 'dealer looking up' }, operation.name);
      }
    }
  }, WALK_LIMIT_MS);
});

describe('levels above and partners see masked people and stubs (K4, rulings 4)', () => {
  test.each<[string, (all: World) => Asker, (all: World) => readonly string[]]>([
    ['the region', (all) => all.region, ({ told }) => [...told.people, ...told.inside]],
    ['the manufacturer', (all) => all.maker, ({ told }) => [...told.people, ...told.inside]],
    ['a partner of the dealer', (all) => all.partner, ({ told }) => told.people],
  ])('%s', async (_who, viewerOf, hiddenOf) => {
    const viewer = viewerOf(world);
    const hidden: Records = { ...records, words: hiddenOf(world), ids: [] };
    const { answers, telling } = await gottenBy(viewer);
    for (const { operation, variables, text } of answers) expect([operation.name, variables, shown(text, hidden, '')]).toEqual([operation.name, variables, []]);
    expect(telling.length).toBeGreaterThanOrEqual(FLOOR.above);
  }, WALK_LIMIT_MS);
});

test('no subscription tells a stranger of what happens at the dealer', async () => {
  const heard = await listenersAt(kit, world, operations('subscription', world.owner), records);
  expect(heard.byOwner.filter(({ heard: events }) => events.length === 0)).toEqual([]);
  expect(heard.byStrangers.filter(({ secrets }) => secrets.length > 0)).toEqual([]);
  expect(heard.byStrangers.length).toBeGreaterThanOrEqual(FLOOR.lines);
  for (const { name, relation } of heard.byStrangers) {
    const told = heard.byOwner.find((line) => line.name === name)?.heard ?? [];
    if (relation) for (const cell of evidenceHeard(schema, told)) matrix.note({ ...cell, relation }, name);
  }
}, WALK_LIMIT_MS);

/** Fewer cells in which the owner gets something, and the walk has gone blind (rulings 34). */
const FLOOR = { seen: 240, counted: 500, changed: 45, fields: 660, above: 40, lines: 36, cells: 500, mixed: 60 };

const EXPORT = 'mutation ($input: ExportCustomerInput!) { exportCustomer(input: $input) { jsonPath } }';
let exported: Promise<{ jsonPath: string }> | undefined;
/** Everything held about one of the dealer's customers, as the owner has it made. */
const personExport = (): Promise<{ jsonPath: string }> => (exported ??= (async () => {
  await proves(kit, world.owner.client);
  return (await world.owner.client.ask<{ exportCustomer: { jsonPath: string } }>(EXPORT, { input: { customerId: records.samples.get('cus'), reason: '本人申请' } })).exportCustomer;
})());

// Files that strangers bring along hold the dealer's own words, so they come after everything that looks for those.
describe.each(pairs)('$who', ({ relation, strangerOf }) => {
  test('fetches no file and learns nothing from an import', async () => {
    const [owner, stranger] = [world.owner, strangerOf(world)];
    const runId = records.samples.get('imp')!;
    expect((await errorFileOf(owner.client, runId)).status).toBe(200);
    const [foreign, none] = [await errorFileOf(stranger.client, runId), await errorFileOf(stranger.client, newId('imp'))];
    expect([foreign, CLOSED_BY_HTTP.has(foreign.status)]).toEqual([none, true]);
    const [given, made] = await Promise.all([personExport(), personExport().then(({ jsonPath }) => absentPath(jsonPath))]);
    expect((await owner.client.fetch(given.jsonPath)).status).toBe(200);
    const [theirs, nobodys] = [await fileAt(stranger.client, given.jsonPath), await fileAt(stranger.client, made)];
    expect([theirs, CLOSED_BY_HTTP.has(theirs.status)]).toEqual([nobodys, true]);
    const there = await matchesOf(kit, stranger.client, world.group.d1);
    expect([there.status, there.verdicts]).toEqual([expect.toSatisfy((status: number) => CLOSED_BY_HTTP.has(status)), []]);
    const twin = stranger === world.farAway;
    const own = await matchesOf(kit, stranger.client, twin ? world.group.d3 : world.group.d2);
    // Elsewhere the same person is a customer too: that one is found, and the other is not mentioned.
    expect(own.noticed.filter((code) => code !== 'OWNER_UNKNOWN')).toEqual(twin ? ['PHONE_SAME_PERSON'] : []);
    if (!relation) return;
    for (const resource of ['attachment', 'report or export job', 'customer', 'contact details', 'vehicle', 'complaint', 'care task', 'contact log'] as const) matrix.note({ resource, surface: 'download', relation }, 'GET file');
    for (const resource of ['customer', 'vehicle', 'contact details', 'attachment', 'report or export job'] as const) matrix.note({ resource, surface: 'import match', relation }, 'dry run');
  }, WALK_LIMIT_MS);
});

test('the dealer itself matches its own rows when it imports them again', async () => {
  const { verdicts, noticed } = await matchesOf(kit, world.owner.client, world.group.d1);
  expect(verdicts.filter((verdict) => verdict === 'UPDATE' || verdict === 'UNCHANGED').length).toBeGreaterThanOrEqual(2);
  expect(noticed).toContain('PHONE_SAME_PERSON');
}, WALK_LIMIT_MS);

test('a foreign id in any one place of an input that is otherwise one\'s own links nothing and changes nothing elsewhere', async () => {
  const { group, owner } = world;
  const foreign = await idsAt(kit, group.d3);
  const before = await rowsOfUnit(kit, group.d3);
  const { sent, accepted, broken } = await sendMixed(owner, operations('mutation', owner), records, foreign);
  expect(broken).toEqual([]);
  expect(await rowsOfUnit(kit, group.d3)).toEqual(before);
  const strangers = [...foreign.values()].map((id) => id.slice(-26));
  const linked = [...await rowsOfUnit(kit, group.d1)].flatMap(([table, rows]) => rows.filter((row) => strangers.some((id) => row.includes(id))).map((row) => `${table}: ${row}`));
  expect([linked, accepted]).toEqual([[], expect.anything()]);
  expect(sent).toBeGreaterThanOrEqual(FLOOR.mixed);
}, WALK_LIMIT_MS);

/** Doors that give or take names and numbers. */
const OF_A_PERSON = /reveal|Customer$|identifyComplainant|startCall/;

/** What an owner is answered; whoever has just put himself out of the house comes back as somebody with the same posts. */
async function codeFor(asker: Asker, operation: Operation, variables: Record<string, unknown>): Promise<string> {
  const once = async (client: Asker['client']): Promise<string> => (await client.send(operation.document, variables)).errors[0]?.extensions.code ?? 'DONE';
  const code = await once(asker.client);
  if (asker !== world.owner || (code !== 'UNAUTHENTICATED' && code !== 'FORBIDDEN')) return code;
  world.owner = await everyRole(kit, dealerRoles, world.group.d1);
  return once(world.owner.client);
}

describe('the walk is not blind', () => {
  /** Rows that a process makes for itself, or that belong to nobody. */
  const ofNobody = new Set([
    'idempotency_key', 'job_lease', 'time_offset', 'setup_link', 'sign_in_throttle', 'audit_anchor',
    // A person's own ways in and letters, which no door shows to anybody else.
    'mail', 'password_link', 'second_factor', 'recovery_code', 'sign_in_challenge', 'staff_identity',
  ]);

  test('every table holds rows', async () => {
    const empty: string[] = [];
    for (const { tableName } of kit.app.database.source.entityMetadatas) {
      if ((await kit.app.database.read.rows(`SELECT 1 FROM ${tableName} LIMIT 1`)).length === 0 && !ofNobody.has(tableName)) empty.push(tableName);
    }
    expectNone(empty);
  });

  test('every type was answered with something, and so many fields', async () => {
    for (const ownerOf of [...new Set(pairs.map((pair) => pair.ownerOf))]) await gottenBy(ownerOf(world));
    const asked = new Set<string>();
    const enter = (name: string): void => {
      const type = schema.getType(name);
      if (asked.has(name) || !isObjectType(type) || name.startsWith('__')) return;
      asked.add(name);
      for (const field of Object.values(type.getFields())) enter(getNamedType(field.type).name);
    };
    enter('Query');
    const types = new Set([...reached.fields].map((field) => field.split('.')[0]));
    // Edges hold what nodes hold; the walk asks for nodes.
    expectNone([...asked].filter((name) => !types.has(name) && !name.endsWith('Edge')));
    expect(reached.fields.size).toBeGreaterThanOrEqual(FLOOR.fields);
  }, WALK_LIMIT_MS);

  test('owners got something in so many cells', async () => {
    const gotten = await Promise.all(owners.values());
    expect(gotten.flatMap(({ telling }) => telling).length).toBeGreaterThanOrEqual(FLOOR.seen);
    expect(gotten.flatMap(({ counted }) => counted).length).toBeGreaterThanOrEqual(FLOOR.counted);
  });

  test('what was closed to strangers is open to the owner, by the same names', async () => {
    const open = new Set<string>();
    for (const { operation, variables, relations, owners: askers } of closed.values()) {
      for (const asker of askers) {
        const code = await codeFor(asker, operation, variables);
        expect([operation.name, variables, code]).not.toEqual([operation.name, variables, 'INTERNAL']);
        if (CLOSED.has(code)) continue;
        open.add(operation.name);
        for (const relation of relations) {
          noteNamed('mutation', relation, operation.name, variables);
          if (OF_A_PERSON.test(operation.name)) matrix.note({ resource: 'contact details', surface: 'mutation', relation }, operation.name);
        }
        break;
      }
    }
    if (open.size < FLOOR.changed) expectNone([...new Set([...closed.values()].map(({ operation }) => operation.name))].filter((name) => !open.has(name)));
  }, WALK_LIMIT_MS);
});

test('every cell of the matrix is walked, or stands in the list of those that cannot be, with the reason', () => {
  const { walked, excused, open } = matrix.judge(notApplicable);
  process.stdout.write(`leak matrix: ${walked.length} of 1008 cells walked by ${matrix.questions} questions, ${excused.length} not applicable, ${open.length} open\n`);
  expectNone(open);
  expect(walked.length).toBeGreaterThanOrEqual(FLOOR.cells);
});
