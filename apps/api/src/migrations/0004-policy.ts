import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, day, instant, json, ref, whole, yesNo } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Policy1782000000004 implements MigrationInterface {
  readonly name = 'Policy1782000000004';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'policy_setting', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        id: ref('pol'),
        unit_id: ref('org'),
        setting_key: code(80),
        value: json({ nullable: true }),
        locked: yesNo({ default: 0 }),
        valid_from: day(),
      },
      primary: ['id'],
      unique: {
        policy_setting_key: ['unit_id', 'setting_key', 'valid_from'],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
