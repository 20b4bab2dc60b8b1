import { expect, test } from 'vitest';
import { useKit } from '../../../test/kit/kit.js';
import { asSystem } from '../../../test/kit/people.js';
import { systemContext } from '../system-context.js';
import { inTransaction } from '../transaction.js';

const kit = useKit();
const insert = 'INSERT INTO sign_in_throttle (id, failures, first_at) VALUES (?, 0, ?)';
const AT = '2026-03-02 02:00:00.000';
const present = async (id: string): Promise<boolean> => (await kit.app.database.read.rows('SELECT 1 FROM sign_in_throttle WHERE id = ?', [id])).length > 0;

/** A moment that somebody else opens. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => { open = resolve; });
  return { opened, open };
}

test('a transaction that begins while another is open is not lost when that one fails', async () => {
  const begun = gate();
  const fail = gate();
  const first = asSystem(kit, async (tx) => {
    await tx.db.run(insert, ['first', AT]);
    begun.open();
    await fail.opened;
    throw new Error('the first one fails');
  });
  await begun.opened;
  // Begun while the first is open: with TypeORM's single SQLite connection it would become a part of it and vanish with it.
  const second = asSystem(kit, (tx) => tx.db.run(insert, ['second', AT]));
  fail.open();
  await expect(first).rejects.toThrow('the first one fails');
  await second;
  expect([await present('first'), await present('second')]).toEqual([false, true]);
});

test('readers do not see what is not committed', async () => {
  const written = gate();
  const commit = gate();
  const writer = asSystem(kit, async (tx) => {
    await tx.db.run(insert, ['third', AT]);
    written.open();
    await commit.opened;
  });
  await written.opened;
  expect(await present('third')).toBe(false);
  commit.open();
  await writer;
  expect(await present('third')).toBe(true);
});

test('twenty writers at once: every one of them counts', async () => {
  await asSystem(kit, (tx) => tx.db.run(insert, ['counter', AT]));
  await Promise.all(Array.from({ length: 20 }, () => asSystem(kit, (tx) => tx.db.run("UPDATE sign_in_throttle SET failures = failures + 1 WHERE id = 'counter'"))));
  expect((await kit.app.database.read.rows("SELECT failures FROM sign_in_throttle WHERE id = 'counter'"))[0]![0]).toBe(20);
});

test('nobody writes outside a transaction', async () => {
  await expect(kit.app.database.read.run(insert, ['outside', AT])).rejects.toThrow('transaction');
  await expect(systemContext(kit.app, 'test').db.run(insert, ['outside', AT])).rejects.toThrow('transaction');
  expect(await present('outside')).toBe(false);
});

test('a transaction inside a transaction joins it: both or neither', async () => {
  await expect(asSystem(kit, async (tx) => {
    await inTransaction(tx, (inner) => inner.db.run(insert, ['inner', AT]));
    throw new Error('outer fails');
  })).rejects.toThrow('outer fails');
  expect(await present('inner')).toBe(false);
});
