import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema } from 'graphql';
import type { Answered, Asked } from './asking.js';
import type { Cell, Resource, Surface } from './matrix.js';
import { shown, type Records } from './records.js';

export type Evidence = Pick<Cell, 'resource' | 'surface'>;

/** Which resource a type of the schema belongs to; what is none of them stands within another. */
const byType: readonly (readonly [RegExp, readonly Resource[]])[] = [
  [/^(Import|Upload)/, ['report or export job', 'attachment']],
  [/^(Customer|ConsentState|CustomerConsent)$/, ['customer']],
  [/^(Vehicle|RepairOrder|InsurancePolicy)/, ['vehicle']],
  [/^(CareTask|CarePlan|WorkList|Task)/, ['care task']],
  [/^(ContactLog|OutboundMessage)/, ['contact log']],
  [/^(Interview|Survey|Suggestion)/, ['survey answer']],
  [/^Escalation/, ['escalation']],
  [/^(Complaint|Clock|CaseClock|Remedy|RootCause|ExternalCase|CrisisAlert|Notification|Deadline)/, ['complaint']],
  [/^LadderRung/, ['escalation', 'complaint']],
  [/(Figures|Report|Export)/, ['report or export job']],
  [/^(Audit|Access)/, ['audit entry']],
  [/^(Staff|ApiKey|Session|Post|Absence)/, ['staff, key, view']],
];
const PERSONAL = ['phone', 'phone2', 'idNumber', 'address', 'contactName', 'contactPhone', 'to'];

export function resourcesOf(typeName: string): readonly Resource[] {
  return byType.find(([pattern]) => pattern.test(typeName))?.[1] ?? [];
}

const byPrefix: Readonly<Record<string, readonly Resource[]>> = {
  cus: ['customer'], veh: ['vehicle'], ord: ['vehicle'], tsk: ['care task'], msg: ['contact log'], log: ['contact log'], sug: ['survey answer'], cmp: ['complaint'], clk: ['complaint'], rem: ['complaint'], evt: ['complaint'], cri: ['complaint'],
  esc: ['escalation'], imp: ['report or export job', 'attachment'], aud: ['audit entry'], usr: ['staff, key, view'], pak: ['staff, key, view'], pst: ['staff, key, view'],
};

/** The resources that the ids of a question belong to. */
export const resourcesNamed = (variables: unknown): Resource[] =>
  [...new Set([...JSON.stringify(variables).matchAll(/"([a-z]{3})_[0-9a-z]{26}"/g)].flatMap(([, prefix]) => byPrefix[prefix!] ?? []))];

const isList = (type: GraphQLOutputType): boolean => String(type).replace(/!$/, '').startsWith('[');
const isConnection = (type: GraphQLObjectType): boolean => type.name.endsWith('Connection');

/** By which ways an owner got what is his: every object of an answer that shows something of the dealer. */
export function evidenceIn(schema: GraphQLSchema, { data, variables }: Answered, records: Records, named: string): Evidence[] {
  const found = new Map<string, Evidence>();
  const note = (resource: Resource, surface: Surface): void => { found.set(`${resource} ${surface}`, { resource, surface }); };
  const names = /"[a-z]{3}_[0-9a-z]{26}"/.test(JSON.stringify(variables));
  const visit = (value: unknown, type: GraphQLOutputType, root: boolean, inList: boolean): void => {
    const inner = getNamedType(type);
    if (value === null || typeof value !== 'object' || !isObjectType(inner)) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, inner, root, true);
      return;
    }
    const fields = inner.getFields();
    if (isConnection(inner)) {
      const { nodes, totalCount } = value as { nodes?: unknown; totalCount?: number };
      const node = fields['nodes'];
      if (node) visit(nodes, node.type, root, true);
      if (node && totalCount) for (const resource of resourcesOf(getNamedType(node.type).name)) note(resource, 'count');
      return;
    }
    const text = JSON.stringify(value);
    const surface: Surface = root ? (inList ? 'list' : names ? 'by id' : 'list') : inList ? 'nested back' : 'nested forward';
    if (shown(text, records, named).length > 0 || (root && names)) {
      for (const resource of resourcesOf(inner.name)) {
        note(resource, surface);
        if (/Figures|Counts|Totals/.test(inner.name)) note(resource, 'count');
      }
      if (PERSONAL.some((field) => typeof (value as Record<string, unknown>)[field] === 'string')) note('contact details', surface);
    }
    for (const [name, below] of Object.entries(value)) {
      const field = fields[name];
      if (!field) continue;
      if (name === 'possibleDuplicates' && Array.isArray(below) && below.length > 0) note('complaint', 'duplicate finder');
      visit(below, field.type, false, isList(field.type));
    }
  };
  for (const [name, value] of Object.entries(data ?? {})) {
    const field = schema.getQueryType()!.getFields()[name];
    if (field) visit(value, field.type, true, isList(field.type));
  }
  return [...found.values()];
}

const NUMBER = /^\d{4,}/;

/** By which ways of narrowing, ordering and counting an owner found something. */
export function evidenceOfCount(schema: GraphQLSchema, { operation, variables }: Asked): Evidence[] {
  const root = schema.getQueryType()!.getFields()[operation.name.split('.')[1]!]!;
  const connection = getNamedType(root.type);
  const node = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
  const of = node ? resourcesOf(getNamedType(node.type).name) : [];
  const way: Surface[] = 'filter' in variables ? ['filter'] : 'search' in variables ? ['search'] : operation.args.some(({ name }) => name === 'order' && name in variables) ? ['sort'] : ['count'];
  const evidence = of.flatMap((resource) => way.map((surface) => ({ resource, surface })));
  // A number that finds its customer is how the portal looks for people who are there already.
  if (of.includes('customer') && typeof variables['search'] === 'string') {
    evidence.push({ resource: 'customer', surface: 'duplicate finder' });
    if (NUMBER.test(variables['search'])) evidence.push({ resource: 'contact details', surface: 'search' }, { resource: 'contact details', surface: 'duplicate finder' }, { resource: 'contact details', surface: 'count' });
  }
  return evidence;
}

/** What came over a live line. */
export function evidenceHeard(schema: GraphQLSchema, heard: readonly unknown[]): Evidence[] {
  const found = new Map<string, Evidence>();
  const visit = (value: unknown, type: GraphQLOutputType): void => {
    const inner = getNamedType(type);
    if (value === null || typeof value !== 'object' || !isObjectType(inner)) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, inner);
      return;
    }
    for (const resource of resourcesOf(inner.name)) found.set(resource, { resource, surface: 'subscription' });
    if (PERSONAL.some((field) => typeof (value as Record<string, unknown>)[field] === 'string')) found.set('contact details', { resource: 'contact details', surface: 'subscription' });
    for (const [name, below] of Object.entries(value)) {
      const field = inner.getFields()[name];
      if (field) visit(below, field.type);
    }
  };
  for (const event of heard) {
    for (const [name, value] of Object.entries(event as Record<string, unknown>)) visit(value, schema.getSubscriptionType()!.getFields()[name]!.type);
  }
  return [...found.values()];
}
