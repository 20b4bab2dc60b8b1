import { readFileSync } from 'node:fs';
import { bareId } from '../apps/api/src/platform/ids.js';
import { STATE_FILE } from './generate/sizes.js';

interface Person { token: string; userId: string; unitId: string }
interface State { today: string; dealers: { id: string; parentId: string }[]; specialists: Person[]; officers: Person[]; customers: { id: string; dealerId: string }[] }

/** One page or save, asked of the product through GraphQL and of the limit by name. */
export interface Item {
  name: 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'M1';
  /** First-stage budget: server CPU as a multiple of L. */
  budget: number;
  /** Statements that the product may need for one request. */
  statements: number;
  product: Request[];
  limit: Request[];
}

export interface Request { body: string; headers: Record<string, string> }

const documents = {
  Q1: 'query Q1($dealerId: ID!) { workList(dealerId: $dealerId, part: ALL, first: 50) { nodes { id kind status t windowTo dueAt ruleCode tries customer { id name phone tier } vehicle { id plate model } } pageInfo { hasNextPage endCursor } } }',
  Q2: `query Q2($id: ID!) { customer(id: $id) { id name phone tier solarBirthday fileDate vehicles { id plate model vin odometerKm nextMaintenanceDate }
    lastOrders { id orderNo openedOn odometerInKm totalFen } openTasks { id ruleCode status t dueAt } complaints { id number complaint { status level receivedAt } } } }`,
  Q3: 'query Q3($unitId: ID!) { complaintQueue(unitId: $unitId, first: 50) { nodes { id number severity nextDueAt dealer { id nameZh } nextClock { id kind dueAt status } complaint { status level customer { id name tier } } } pageInfo { hasNextPage endCursor } } }',
  Q4: 'query Q4($unitIds: [ID!], $from: String!, $to: String!) { monthFigures(unitIds: $unitIds, from: $from, to: $to) { unitId month tasksDone tasksLate tasksMissed clocksMet clocksBreached casesDealerFrontline casesDealerManagement casesRegion casesManufacturer } }',
  M1: 'mutation M1($input: RecordCallInput!) { recordCall(input: $input) { task { id version tries } } }',
} as const;

const state = JSON.parse(readFileSync(STATE_FILE, 'utf8')) as State;
const asked = (name: Item['name'], token: string, variables: object): Request =>
  ({ body: JSON.stringify({ operationName: name, query: documents[name], variables }), headers: { cookie: `dealercare=${token}` } });
const plain = (item: string, token: string, values: Record<string, string>): Request =>
  ({ body: JSON.stringify({ item, ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, /^[a-z]{3}_/.test(value) ? bareId(value) : value])) }), headers: { cookie: `dealercare=${token}` } });

const specialistOf = (dealerId: string): Person => state.specialists.find(({ unitId }) => unitId === dealerId)!;
const officerOf = (regionId: string): Person => state.officers.find(({ unitId }) => unitId === regionId)!;
const to = state.today.slice(0, 7);
const from = `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`;

/** Tasks for M1, each recorded once; the two contenders take different ones. */
export interface OpenTask { id: string; dealerId: string }

export function itemsFor(tasks: { product: readonly OpenTask[]; limit: readonly OpenTask[] }): Item[] {
  return [
    { name: 'Q1', budget: 2.2, statements: 1, product: state.specialists.map(({ token, unitId }) => asked('Q1', token, { dealerId: unitId })), limit: state.specialists.map(({ token, unitId }) => plain('Q1', token, { dealerId: unitId })) },
    { name: 'Q2', budget: 1.6, statements: 5, product: state.customers.map(({ id, dealerId }) => asked('Q2', specialistOf(dealerId).token, { id })), limit: state.customers.map(({ id, dealerId }) => plain('Q2', specialistOf(dealerId).token, { id, dealerId })) },
    { name: 'Q3', budget: 2.2, statements: 1, product: state.officers.map(({ token, unitId }) => asked('Q3', token, { unitId })), limit: state.officers.map(({ token, unitId }) => plain('Q3', token, { regionId: unitId })) },
    { name: 'Q4', budget: 2.0, statements: 1, product: state.dealers.map(({ id, parentId }) => asked('Q4', officerOf(parentId).token, { unitIds: [id], from, to })), limit: state.dealers.map(({ id, parentId }) => plain('Q4', officerOf(parentId).token, { unitId: id, from, to })) },
    {
      name: 'M1', budget: 1.3, statements: Number.POSITIVE_INFINITY,
      product: tasks.product.map(({ id, dealerId }) => asked('M1', specialistOf(dealerId).token, { input: { taskId: id, expectedVersion: 1, outcome: 'NO_ANSWER' } })),
      limit: tasks.limit.map(({ id, dealerId }) => plain('M1', specialistOf(dealerId).token, { taskId: id, dealerId })),
    },
  ];
}
