import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, ref, whole } from '../platform/database/column.js';
import { addColumns } from './add-columns.js';
import { addIndex } from './add-index.js';

export class Completeness1782000000061 implements MigrationInterface {
  readonly name = 'Completeness1782000000061';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'customer', { completeness: whole({ nullable: true }) });
    await addColumns(runner, 'dealer_profile', { measured_on: day({ nullable: true }), measured_until: ref('cus', { nullable: true }) });
    await addIndex(runner, 'customer', 'customer_chase', ['owner_user_id', 'status', 'completeness', 'id']);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
