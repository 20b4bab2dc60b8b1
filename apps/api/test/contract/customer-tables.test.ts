import type { ValueTransformer } from 'typeorm';
import { expect, test } from 'vitest';
import { customerReferences, customerTables } from '../../src/customer/customer-tables.js';
import { useKit } from '../kit/kit.js';

const kit = useKit();

/** A column whose ids come back as those of customers; texts that are no ids may not be read so at all. */
function namesCustomer(transformer: unknown): boolean {
  try {
    return (transformer as ValueTransformer | undefined)?.from('0'.repeat(26)) === `cus_${'0'.repeat(26)}`;
  } catch {
    return false;
  }
}

const tables = () => kit.app.database.source.entityMetadatas;

test('every table with a customer is known to merge, erasure and undo (G5)', () => {
  const withCustomer = tables().filter(({ columns, tableName }) => tableName !== 'customer' && columns.some(({ databaseName }) => databaseName === 'customer_id')).map(({ tableName }) => tableName).sort();
  expect(customerTables().map(({ table }) => table).sort()).toEqual(withCustomer);
});

test('every column that names a customer by another name is known to merge (G5)', () => {
  const naming = tables().flatMap(({ tableName, columns }) => columns.flatMap(({ databaseName, transformer }) =>
    (namesCustomer(transformer) && databaseName !== 'customer_id' && !(tableName === 'customer' && databaseName === 'id') ? [`${tableName}.${databaseName}`] : []))).sort();
  expect(customerReferences().map(({ table, column }) => `${table}.${column}`).sort()).toEqual(naming);
});

test('no row that moves can meet one that stands already: where a file has one row only, that is said (G5)', () => {
  const moving = new Set(customerTables().filter(({ merge }) => merge === 'MOVE').map(({ table }) => table));
  const once = tables().filter(({ tableName }) => moving.has(tableName)).flatMap(({ tableName, indices, primaryColumns }) => [
    ...indices.filter(({ isUnique }) => isUnique).map(({ columns }) => columns), primaryColumns,
  ].filter((columns) => columns.some(({ databaseName }) => databaseName === 'customer_id')).map(() => tableName));
  expect(once).toEqual([]);
});

test('every row that moves names its dealer where the list says (K1)', () => {
  const without = customerTables().filter(({ table, dealerColumn = 'dealer_id' }) => !tables().find(({ tableName }) => tableName === table)!.columns.some(({ databaseName }) => databaseName === dealerColumn));
  expect(without).toEqual([]);
});
