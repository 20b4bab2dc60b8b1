import { expect, test } from 'vitest';
import { measureKind, remedyKinds } from './remedy-kind.js';

test('all but the corrective action are owed to the customer', () => {
  expect(remedyKinds.filter((kind) => measureKind(kind) === 'CORRECTIVE')).toEqual(['CORRECTIVE']);
});
