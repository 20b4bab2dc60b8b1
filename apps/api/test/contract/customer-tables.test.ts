import { expect, test } from 'vitest';
import { customerTables } from '../../src/customer/customer-tables.js';
import { useKit } from '../kit/kit.js';

const kit = useKit();

test('every table with a customer is known to merge, erasure and undo (G5)', () => {
  const withCustomer = kit.app.database.source.entityMetadatas
    .filter(({ columns, tableName }) => tableName !== 'customer' && columns.some(({ databaseName }) => databaseName === 'customer_id'))
    .map(({ tableName }) => tableName).sort();
  expect(customerTables().map(({ table }) => table).sort()).toEqual(withCustomer);
});
