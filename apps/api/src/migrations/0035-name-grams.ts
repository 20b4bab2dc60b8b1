import type { MigrationInterface, QueryRunner } from 'typeorm';
import { exactWords, ref, yesNo } from '../platform/database/column.js';
import { addColumns } from './add-columns.js';
import { addIndex } from './add-index.js';
import { createTable } from './create-table.js';

export class NameGrams1782000000035 implements MigrationInterface {
  readonly name = 'NameGrams1782000000035';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'name_gram', {
      columns: { dealer_id: ref('org'), head: yesNo(), gram: exactWords(24), customer_id: ref('cus') },
      primary: ['dealer_id', 'head', 'gram', 'customer_id'],
      indexes: { name_gram_customer: ['customer_id'] },
    });
    // Files that stand already are due: the job makes their pieces in small steps while everybody works.
    await addColumns(runner, 'customer', { grams_due: yesNo({ default: 1 }) });
    await addIndex(runner, 'customer', 'customer_grams_due', ['grams_due']);
    await addIndex(runner, 'customer', 'customer_phone2', ['phone2_index']);
    await addIndex(runner, 'customer', 'customer_keeper', ['owner_user_id', 'id']);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
