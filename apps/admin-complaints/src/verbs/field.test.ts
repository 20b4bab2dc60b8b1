import { expect, test } from 'vitest';
import { inputOf, type FieldKind, type VerbField } from './field.js';

const one = (kind: FieldKind, value: unknown, field: Partial<VerbField> = {}) => inputOf([{ name: 'it', kind, ...field }], { it: value })['it'];

test.each<[FieldKind, unknown, unknown]>([
  ['words', '  说好了周三取车 ', '说好了周三取车'],
  ['words', '   ', undefined],
  ['line', undefined, undefined],
  ['money', 199.99, 19999],
  ['money', 0.29, 29],
  ['money', null, undefined],
  ['yes', undefined, false],
  ['verdict', 'no', false],
  ['lines', ['补充照片', ' ', undefined], ['补充照片']],
  ['past', '2026-03-02T02:00:00.000Z', '2026-03-02T02:00:00.000Z'],
  ['steps', [{ text: '换压缩机', ownerId: null, dueAt: '2026-03-05T02:00:00.000Z' }, { text: ' ' }], [{ text: '换压缩机', dueAt: '2026-03-05T02:00:00.000Z' }]],
])('%s: %j is sent as %j', (kind, value, sent) => {
  expect(one(kind, value)).toEqual(sent);
});

test('what was asked for no longer is not sent', () => {
  const fields: VerbField[] = [{ name: 'result', kind: 'callBackResult' }, { name: 'satisfaction', kind: 'stars', when: ({ result }) => result !== 'NOT_REACHED' }];
  expect(inputOf(fields, { result: 'NOT_REACHED', satisfaction: 4 })).toEqual({ result: 'NOT_REACHED' });
  expect(inputOf(fields, { result: 'SATISFIED', satisfaction: 4 })).toEqual({ result: 'SATISFIED', satisfaction: 4 });
});
