import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { kindOf } from '../leak/fillings.js';
import type { Random } from './random.js';

/** Texts that have broken something somewhere: emoji, halves of them, nothing, zero bytes, marks of SQL, of formulas, of patterns, of direction. */
const texts = [
  '', ' ', '张三', '欧阳小明', 'Ann', '😀', '\ud83d', '\ude00刹车', 'a\u0000b', "' OR 1=1 --", '"; DROP TABLE customer; --', '%', '_', '\\', '100%_\\', '=1+1', '\u202eabc', '\ufeff', '𠮷野家', 'ｆｕｌｌ',
  'x'.repeat(300), '长'.repeat(5000), '13800138000', '+86 138 0013 8000', '苏A12345', 'LSVAU2A37N2183294', '2026-03', '2026-03-02', '08:00-12:00', '{"mode":"BUSINESS","amount":30}', '{}', '[]', 'null', 'A', 'VISIT', 'zh-CN', 'sla.firstContact.general', 'CR-24', '\r\n', '٣', 'İ', 'ß', 'a@b', 'nobody@example.org',
];
const numbers = [0, 1, 2, 3, 10, -1, 100, 101, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1e15, 1e308, -0, 0.1, 1.5, Number.MAX_SAFE_INTEGER + 2];
const instants = ['2026-03-02T02:30:00.000Z', '2026-03-02T10:30:00+08:00', '2026-02-30T00:00:00Z', '9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z', '2026-03-02', 'now', '2026-03-02T24:00:00Z', '2026-03-02T02:30:00.123456789Z'];
const days = ['2026-03-02', '2026-02-30', '2024-02-29', '9999-12-31', '0001-01-01', '0000-00-00', '1899-12-31', '2101-01-01', '2026-3-2', ''];
const brokenIds = ['', '42', 'cus_', '_', 'cus_01jd000000000000000000000u', 'CUS_01JD0000000000000000000000', 'cus_01jd0000000000000000000000', `zzz_${'0'.repeat(26)}`, '张三', '\ud800', 'cus_😀', "cus_01jd0000000000000000000000' OR '1'='1"];

export interface Ingredients {
  ids: readonly string[];
  /** Half of the documents make sense but for whose records they name: only they get past the first look. */
  tame: boolean;
}

/** customerId -> cus, unitId -> org. */
const likely = (name: string, ids: readonly string[]): readonly string[] => {
  const kind = kindOf(name);
  const fitting = kind ? ids.filter((id) => id.startsWith(`${kind}_`)) : [];
  return fitting.length > 0 ? fitting : ids;
};
const plain = ['张三', '13800138000', '刹车异响，要求检查', 'A', '2026-03', '苏A12345'];

const anything = (random: Random): unknown => random.pick<unknown>([null, true, false, '', '😀', 1, -1, 1.5, [], {}, [null], [[[]]], { a: 1 }, 'A', Number.MAX_SAFE_INTEGER]);

/** A value of an input type, mostly; now and then, unless it is to be tame, of none. */
export function randomValue(type: GraphQLInputType, name: string, random: Random, from: Ingredients, depth = 0): unknown {
  const { tame } = from;
  if (!tame && random.chance(0.04)) return anything(random);
  if (isNonNullType(type)) return randomValue(type.ofType as GraphQLInputType, name, random, from, depth);
  if (random.chance(0.03)) return null;
  if (isListType(type)) {
    const count = !tame && random.chance(0.03) ? 60 : random.below(4);
    return Array.from({ length: count }, () => randomValue(type.ofType as GraphQLInputType, name, random, from, depth + 1));
  }
  if (isEnumType(type)) return tame || random.chance(0.95) ? random.pick(type.getValues()).name : 'SIDEWAYS';
  if (isInputObjectType(type)) {
    const optional = depth > 3 ? 0.05 : tame ? 0.2 : 0.4;
    const fields = Object.values(type.getFields()).filter((field) => (isNonNullType(field.type) && field.defaultValue === undefined ? tame || random.chance(0.97) : random.chance(optional)));
    const value: Record<string, unknown> = Object.fromEntries(fields.map((field) => [field.name, randomValue(field.type, field.name, random, from, depth + 1)]));
    if (!tame && random.chance(0.03)) value['shoeSize'] = 42;
    return value;
  }
  switch (type.name) {
    case 'ID': return tame || random.chance(0.5) ? random.pick(likely(name, from.ids)) : random.pick(random.chance(0.7) ? from.ids : brokenIds);
    case 'Int': return tame || random.chance(0.6) ? 1 + random.below(4) : random.pick(numbers);
    case 'Float': return random.pick(numbers);
    case 'Boolean': return random.chance(0.5);
    case 'DateTime': return tame ? instants[0] : random.pick(instants);
    case 'Date': return tame ? days[0] : random.pick(days);
    default: return random.pick(tame && random.chance(0.7) ? plain : texts);
  }
}

export const randomText = (random: Random): string => random.pick(texts);
