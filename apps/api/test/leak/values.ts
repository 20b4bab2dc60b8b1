import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { PAGE, type Operation } from './operations.js';

/** What an argument is filled with: `idFor` knows which record an id of that name means, `textsFor` what such a field may hold. */
export interface Fill {
  idFor(name: string): string;
  textsFor(name: string): readonly string[];
}

const required = (type: GraphQLInputType, fallback: unknown): boolean => isNonNullType(type) && fallback === undefined;

/** A value of an input type: everything that is required, and every id, so that foreign records are named wherever they can be. */
export function valueFor(type: GraphQLInputType, name: string, fill: Fill): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType as GraphQLInputType, name, fill);
  if (isListType(type)) {
    const inner = getNamedType(type);
    return inner.name === 'String' && !wellFormed[name] ? [...fill.textsFor(name)] : [valueFor(type.ofType as GraphQLInputType, name, fill)];
  }
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => required(field.type, field.defaultValue) || getNamedType(field.type).name === 'ID');
    return Object.fromEntries(fields.map((field) => [field.name, valueFor(field.type, field.name, fill)]));
  }
  switch (type.name) {
    case 'ID': return fill.idFor(name);
    case 'Int': return 1;
    case 'Float': return 1;
    case 'Boolean': return true;
    case 'DateTime': return '2026-03-02T02:30:00.000Z';
    case 'Date': return '2026-03-02';
    default: return wellFormed[name] ?? fill.textsFor(name)[0];
  }
}

/** Texts of a certain form; anything else would be refused for its form before anybody looks whose record it is. */
const wellFormed: Readonly<Record<string, string>> = {
  phone: '13912345678', contactPhone: '13912345678', email: 'nobody@example.org', from: '2026-03', to: '2026-03', month: '2026-03', key: 'sla.firstContact.general', value: '{"mode":"BUSINESS","amount":30}',
  code: 'CR-24', questionKey: 'overall', causeCodes: 'D3.1', smsFrom: '10:00',
};

/** Variables of an operation: required arguments and ids filled, small pages, the others left out. */
export function variablesFor({ args }: Operation, fill: Fill): Record<string, unknown> {
  const given = args.filter((arg) => required(arg.type, arg.defaultValue) || getNamedType(arg.type).name === 'ID' || arg.name === 'first');
  return Object.fromEntries(given.map((arg) => [arg.name, arg.name === 'first' ? PAGE : valueFor(arg.type, arg.name, fill)]));
}

/** Each way in which a list may be narrowed, filled with what the victim's rows hold: every field and operator of its filter, its search, its switches. */
export function narrowings({ args }: Operation, fill: Fill): Record<string, unknown>[] {
  const variants: Record<string, unknown>[] = [{}];
  for (const arg of args) {
    const type = getNamedType(arg.type);
    if (arg.name === 'search') variants.push(...fill.textsFor('search').map((text) => ({ search: text })));
    else if (isEnumType(type)) variants.push(...type.getValues().map(({ name }) => ({ [arg.name]: name })));
    else if (arg.name === 'filter' && isInputObjectType(type)) variants.push(...filterVariants(type, fill).map((filter) => ({ filter })));
  }
  return variants;
}

function filterVariants(type: ReturnType<typeof getNamedType>, fill: Fill): Record<string, unknown>[] {
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): Record<string, unknown>[] => {
    const condition = getNamedType(field.type);
    if (condition === type) return [];
    if (!isInputObjectType(condition)) return [true, false].map((value) => ({ [field.name]: value }));
    return Object.values(condition.getFields()).flatMap((operator) => {
      if (operator.name === 'isNull') return [true, false].map((value) => ({ [field.name]: { isNull: value } }));
      const isText = getNamedType(operator.type).name === 'String' && !isListType(operator.type);
      if (isText) return fill.textsFor(field.name).map((text) => ({ [field.name]: { [operator.name]: text } }));
      return [{ [field.name]: { [operator.name]: valueFor(operator.type, field.name, fill) } }];
    });
  });
}
