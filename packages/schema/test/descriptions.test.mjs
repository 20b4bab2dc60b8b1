import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType, isSpecifiedScalarType } from 'graphql';
import { expect, test } from 'vitest';
import { isErrorCode } from '../src/error-codes';

const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));

/** Every type, field, argument and value of the contract, with what is said about it. */
const told = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type)).flatMap((type) => {
  const fields = Object.values(type.getFields?.() ?? {}).flatMap((field) => [
    { name: `${type.name}.${field.name}`, last: field.name, text: field.description },
    ...(field.args ?? []).map((arg) => ({ name: `${type.name}.${field.name}(${arg.name})`, last: arg.name, text: arg.description })),
  ]);
  const values = isEnumType(type) ? type.getValues().map((value) => ({ name: `${type.name}.${value.name}`, last: value.name, text: value.description })) : [];
  return [{ name: type.name, last: type.name, text: type.description }, ...fields, ...values];
});

const plain = (text) => text.toLowerCase().replace(/[^\p{L}]/gu, '');

test('what is described is described in other words than its name', () => {
  expect(told.filter(({ text, last }) => text && plain(text) === plain(last)).map(({ name }) => name)).toEqual([]);
});

test('every name of the contract has a description', () => {
  expect(told.filter(({ text }) => !text?.trim()).map(({ name }) => name)).toEqual([]);
});

/** The codes that the texts promise: `Refused also with A, B.` or `At fields also A, B.` */
const promised = told.flatMap(({ name, text }) => (/^(Refused|At fields|Each task for itself|The import, `imp_`; refused)/.test(text ?? '')
  ? [...text.matchAll(/\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+\b/g)].map(([code]) => ({ name, code })) : []));

test('a refusal that a description promises is one of the codes', () => {
  expect(promised.length).toBeGreaterThan(150);
  expect(promised.filter(({ code }) => !isErrorCode(code))).toEqual([]);
});
