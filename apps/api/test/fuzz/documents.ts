import { getNamedType, isObjectType, type GraphQLArgument, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Random } from './random.js';
import { randomValue, type Ingredients } from './values.js';

export interface Asked { query: string; variables: Record<string, unknown> }

const DEPTH = 4;
const DIRECTIVES = ['@include(if: true)', '@skip(if: true)', '@skip(if: false)', '@nope', '@include', '@deprecated'];

/** One document in the making: its variables and fragments. */
class Draft {
  readonly declared: string[] = [];
  readonly variables: Record<string, unknown> = {};
  readonly fragments: string[] = [];

  constructor(private readonly random: Random, private readonly from: Ingredients) {}

  arguments(door: string, args: readonly GraphQLArgument[]): string {
    const given = args.filter((arg) => this.random.chance(arg.defaultValue === undefined && String(arg.type).endsWith('!') ? (this.from.tame ? 1 : 0.97) : arg.name === 'first' ? 0.9 : 0.3));
    if (given.length === 0) return '';
    return `(${given.map((arg) => `${arg.name}: ${this.#variable(arg, arg.name === 'id' ? door : arg.name)}`).join(', ')})`;
  }

  /** An argument that is only called `id` means the record that its door is called after. */
  #variable(arg: GraphQLArgument, means: string): string {
    const name = `v${this.declared.length}`;
    const type = !this.from.tame && this.random.chance(0.03) ? this.random.pick(['Int', 'String!', '[ID!]', 'Nope']) : String(arg.type);
    this.declared.push(`$${name}: ${type}`);
    this.variables[name] = randomValue(arg.type, means, this.random, this.from);
    return `$${name}`;
  }

  selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields());
    const chosen = fields.filter(() => this.random.chance(Math.min(0.7, 4 / fields.length)));
    const parts = chosen.flatMap((field) => this.field(field, depth));
    if (this.random.chance(0.1)) parts.push('__typename');
    if (!this.from.tame && this.random.chance(0.02)) parts.push('nope');
    const text = parts.length > 0 ? parts.join(' ') : '__typename';
    if (this.random.chance(0.05)) return `... on ${type.name} { ${text} }`;
    if (!this.random.chance(0.05)) return text;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} { ${text} }`);
    return `...${name}`;
  }

  field(field: GraphQLField<unknown, unknown>, depth: number): string[] {
    const target = getNamedType(field.type);
    if (isObjectType(target) && depth === 0) return [];
    const wild = !this.from.tame;
    const alias = wild && this.random.chance(0.1) ? `${this.random.pick(['a', 'b', 'id', '__typename'])}: ` : '';
    const directive = wild && this.random.chance(0.03) ? ` ${this.random.pick(DIRECTIVES)}` : '';
    const below = isObjectType(target) ? ` { ${this.selection(target, depth - 1)} }` : wild && this.random.chance(0.01) ? ' { id }' : '';
    return [`${alias}${field.name}${this.arguments(field.name, field.args)}${directive}${below}`];
  }
}

/** A document of one to three doors, with whatever fits and now and then what does not. */
export function randomDocument(schema: GraphQLSchema, random: Random, ids: readonly string[], mayCall: (door: string) => boolean): Asked {
  const from: Ingredients = { ids, tame: random.chance(0.6) };
  const kind = random.chance(0.62) ? 'query' : random.chance(0.92) ? 'mutation' : 'subscription';
  const root = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: schema.getSubscriptionType() }[kind]!;
  const doors = Object.values(root.getFields()).filter(({ name }) => mayCall(name));
  const draft = new Draft(random, from);
  const body = Array.from({ length: random.chance(0.8) ? 1 : 1 + random.below(3) }, () => draft.field(random.pick(doors), DEPTH).join(' ')).join(' ');
  const declared = draft.declared.length > 0 ? `(${draft.declared.join(', ')})` : '';
  return { query: `${kind} Q${declared} { ${body} } ${draft.fragments.join(' ')}`, variables: draft.variables };
}
