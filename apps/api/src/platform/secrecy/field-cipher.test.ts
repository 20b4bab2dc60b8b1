import { expect, test } from 'vitest';
import { FieldCipher } from './field-cipher.js';

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const cipher = new FieldCipher({ fieldKeys: `k2:${key(2)},k1:${key(1)}`, blindIndexKey: key(3) });
const place = { table: 'customer', column: 'phone', rowId: 'cus_01jd0000000000000000000000' };

test('what is sealed opens in its place only, and not when a bit of it was changed', () => {
  const sealed = cipher.encrypt('13912340001', place);
  expect(cipher.decrypt(sealed, place)).toBe('13912340001');
  for (const elsewhere of [{ ...place, rowId: 'cus_01jd0000000000000000000001' }, { ...place, column: 'id_number' }, { ...place, table: 'vehicle' }]) expect(() => cipher.decrypt(sealed, elsewhere)).toThrow();
  const bytes = Buffer.from(sealed.slice(3), 'base64');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    expect(() => cipher.decrypt(`k2.${changed.toString('base64')}`, place)).toThrow();
  }
  expect(() => cipher.decrypt(`k2.${bytes.subarray(0, 20).toString('base64')}`, place)).toThrow();
});

test('the same text sealed twice looks different, and a value sealed with an older key still opens', () => {
  expect(cipher.encrypt('13912340001', place)).not.toBe(cipher.encrypt('13912340001', place));
  const older = new FieldCipher({ fieldKeys: `k1:${key(1)}`, blindIndexKey: key(3) }).encrypt('13912340001', place);
  expect([older.slice(0, 3), cipher.decrypt(older, place)]).toEqual(['k1.', '13912340001']);
  expect(() => cipher.decrypt(older.replace('k1.', 'k9.'), place)).toThrow('no field key k9');
});
