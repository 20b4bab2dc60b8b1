import { expect, test } from 'vitest';
import { useKit } from '../../../test/kit/kit.js';

const kit = useKit();

/** On SQLite there is one writer: nobody else can be within a transaction. */
test.skipIf(process.env['TEST_DATABASE'] === 'sqlite')('thirty saves at once that each look a setting up do not wait for each other for ever', async () => {
  const size = kit.app.config.databasePoolSize;
  let within = 0;
  let go: () => void = () => undefined;
  const allWithin = new Promise<void>((resolve) => { go = resolve; });
  const save = (): Promise<number> => kit.app.database.transaction(async (db) => {
    await db.rows('SELECT 1');
    within += 1;
    if (within === size) go();
    await allWithin;
    return Number((await kit.app.database.read.rows('SELECT 1'))[0]![0]);
  });
  expect(await Promise.all(Array.from({ length: 30 }, save))).toEqual(Array.from({ length: 30 }, () => 1));
});
