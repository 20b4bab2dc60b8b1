import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { buildCustomer } from '../../../test/kit/care.js';
import type { Client } from '../../../test/kit/client.js';
import { publishedYears, register } from '../../../test/kit/complaint.js';
import { useKit } from '../../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group, type Person } from '../../../test/kit/people.js';
import { Customer } from '../../customer/customer.entity.js';
import { openSecret } from '../../customer/secret-fields.js';
import type { App, Ctx } from '../context.js';
import { takeLease } from '../jobs/lease.js';
import { systemContext } from '../system-context.js';
import { FieldCipher } from './field-cipher.js';
import { keysInUse, rotateBatch, sealedTables } from './rotate.js';
import { SubjectKeys } from './subject-keys.js';

const kit = useKit();
const NEW = `k2:${randomBytes(32).toString('base64')}`;
let group: Group;
let head: Client & { person: Person };
let customerId: string;

/** The same database with other field keys, as after a start with another SECRET_FIELD_KEYS. */
function withKeys(fieldKeys: string): App {
  const fieldCipher = new FieldCipher({ ...kit.app.config.secrets, fieldKeys });
  return { ...kit.app, fieldCipher, subjectKeys: new SubjectKeys(fieldCipher) };
}

async function rotate(ctx: Ctx, batches = Number.POSITIVE_INFINITY): Promise<number> {
  const lease = (await takeLease(ctx.app.database, 'keys-rotate', 'test'))!;
  let values = 0;
  for (let count = 0, done = false; !done && count < batches; count += 1) {
    const batch = await rotateBatch(ctx, lease);
    values += batch.values;
    ({ done } = batch);
  }
  await lease.release();
  return values;
}

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  head = await as(kit, 'GENERAL_MANAGER', group.d1);
  for (let index = 0; index < 20; index += 1) customerId = await buildCustomer(kit, group.d1, { phone: `138000010${String(index).padStart(2, '0')}` });
  await asSystem(kit, (tx) => tx.db.run("INSERT INTO second_factor (user_id, sealed_secret, last_step, created_at) VALUES (?, ?, 0, '2026-03-02 00:00:00.000')", [
    head.person.id.slice(-26), tx.app.fieldCipher.encrypt('JBSWY3DPEHPK3PXP', { table: 'second_factor', column: 'sealed_secret', rowId: head.person.id }),
  ]));
  await register(head, group.d1, { contactName: '陆无双', contactPhone: '13711112222', description: '空调不制冷' });
});

test('what is sealed with a field key is known by the form of its column', () => {
  expect(sealedTables(kit.app).flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`))).toEqual(expect.arrayContaining([
    'complaint.contact_name_cipher', 'complaint.contact_phone_cipher', 'customer.phone_cipher', 'customer.phone2_cipher', 'customer.id_number_cipher', 'mail.sealed_address', 'second_factor.sealed_secret', 'subject_key.wrapped',
  ]));
});

test('batch by batch everything comes under the newest key; broken off, it goes on where it was; then the old one can go', async () => {
  const both = withKeys(`${NEW},${kit.app.config.secrets.fieldKeys}`);
  const before = await keysInUse(both);
  const total = Object.values(before).reduce((sum, count) => sum + count, 0);
  expect([Object.keys(before), total]).toEqual([['demo'], expect.any(Number)]);
  // Begun, and killed after two batches: another one takes up the rest.
  const first = await rotate(systemContext(both, 'keys-rotate'), 2);
  const rest = await rotate(systemContext(both, 'keys-rotate'));
  expect([first > 0, rest > 0, first + rest]).toEqual([true, true, total]);
  expect(await keysInUse(both)).toEqual({ k2: total });
  expect(await rotate(systemContext(both, 'keys-rotate'))).toBe(0);
  const alone = withKeys(NEW);
  const customer = await asSystem(kit, (tx) => tx.db.manager.findOneByOrFail(Customer, { id: customerId }));
  expect(openSecret(alone, customer, 'phoneCipher')).toBe('13800001019');
  const [seed] = await kit.app.database.read.rows('SELECT sealed_secret FROM second_factor');
  expect(alone.fieldCipher.decrypt(String(seed![0]), { table: 'second_factor', column: 'sealed_secret', rowId: head.person.id })).toBe('JBSWY3DPEHPK3PXP');
  await expect(alone.subjectKeys.keyOf(alone.database.read, customer.subjectKeyId)).resolves.toHaveLength(32);
  expect(() => openSecret(kit.app, customer, 'phoneCipher')).toThrow('no field key k2');
});
