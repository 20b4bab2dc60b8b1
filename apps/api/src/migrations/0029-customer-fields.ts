import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, day, words } from '../platform/database/column.js';
import { addColumns } from './add-columns.js';
import { addIndex } from './add-index.js';

export class CustomerFields1782000000029 implements MigrationInterface {
  readonly name = 'CustomerFields1782000000029';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'customer', {
      district: words(60, { nullable: true }),
      relation_level: code(12, { nullable: true }),
      preferred_channel: code(14, { nullable: true }),
      preferred_time_slot: code(10, { nullable: true }),
      review_due_on: day({ nullable: true }),
    });
    await addIndex(runner, 'customer', 'customer_review', ['dealer_id', 'review_due_on', 'id']);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
