import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, instant, json, whole, yesNo } from '../platform/database/column.js';
import { addColumns } from './add-columns.js';

export class KeyRotation1782000000025 implements MigrationInterface {
  readonly name = 'KeyRotation1782000000025';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'api_key', {
      more_unit_ids: json({ nullable: true }),
      addresses: json({ nullable: true }),
      cost_per_minute: whole({ nullable: true }),
      registered_only: yesNo({ default: 0 }),
      previous_hash: code(44, { nullable: true }),
      previous_until: instant({ nullable: true }),
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
