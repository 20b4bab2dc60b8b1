import { expect, test } from 'vitest';
import { buildSchema, isInputObjectType, isRequiredInputField, type OperationDefinitionNode } from 'graphql';
import sdl from '@dealercare/schema/schema.graphql?raw';
import { caseVerbs, levelVerbs, partVerbs, type VerbName } from '../file/allowed-verbs.js';
import field from '../locales/zh-CN/field.js';
import { verbs } from './verbs.js';

const schema = buildSchema(sdl);
/** What the page says by itself: which case, and at which version. */
const subjects = ['complaintId', 'escalationId', 'expectedVersion', 'clockId', 'remedyId'];

function inputFieldsOf(name: VerbName) {
  const operation = verbs[name].document.definitions.find((definition) => definition.kind === 'OperationDefinition') as unknown as OperationDefinitionNode;
  const [variable] = operation.variableDefinitions ?? [];
  const input = variable?.type.kind === 'NonNullType' && variable.type.type.kind === 'NamedType' ? schema.getType(variable.type.type.name.value) : undefined;
  if (!isInputObjectType(input)) throw new Error(`${name} takes no input`);
  return Object.values(input.getFields()).filter(({ name: of }) => !subjects.includes(of));
}

test.each<VerbName>([...caseVerbs, ...levelVerbs, ...partVerbs])('%s asks for everything that the API needs, with words for each field', (name) => {
  const asked = verbs[name].fields;
  const needed = inputFieldsOf(name).filter(isRequiredInputField).map(({ name: of }) => of);
  expect(asked.filter(({ optional }) => !optional).map(({ name: of }) => of)).toEqual(expect.arrayContaining(needed));
  for (const { name: of, label } of asked) expect(field).toHaveProperty(label ?? of);
});
