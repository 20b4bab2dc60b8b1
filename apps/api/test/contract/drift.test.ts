import { expect, test } from 'vitest';
import { useKit } from '../kit/kit.js';

const kit = useKit();

test('after all migrations the tables are what the entities say: nothing left to change', async () => {
  const { upQueries } = await kit.app.database.source.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

test('migrations can be run again from any point: every step finds its work done', async () => {
  const { source } = kit.app.database;
  await source.query('DELETE FROM migrations');
  await source.runMigrations({ transaction: 'each' });
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});
