import { TableIndex, type QueryRunner } from 'typeorm';

/** Adds an index, or does nothing when it stands. */
export async function addIndex(runner: QueryRunner, tableName: string, name: string, columnNames: readonly string[]): Promise<void> {
  const table = await runner.getTable(tableName);
  if (table?.indices.some((index) => index.name === name)) return;
  await runner.createIndex(tableName, new TableIndex({ name, columnNames: [...columnNames] }));
}
