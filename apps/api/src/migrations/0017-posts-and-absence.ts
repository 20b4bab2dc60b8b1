import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, instant, ref, whole, yesNo } from '../platform/database/column.js';
import { addColumns } from './add-columns.js';
import { createTable } from './create-table.js';

export class PostsAndAbsence1782000000017 implements MigrationInterface {
  readonly name = 'PostsAndAbsence1782000000017';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'post', { leads: yesNo({ default: 0 }) });
    await createTable(runner, 'absence', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        id: ref('abs'),
        user_id: ref('usr'),
        unit_id: ref('org'),
        substitute_id: ref('usr', { nullable: true }),
        valid_from: day(),
        valid_to: day(),
      },
      primary: ['id'],
      indexes: {
        absence_user: ['user_id'],
        absence_end: ['valid_to'],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
