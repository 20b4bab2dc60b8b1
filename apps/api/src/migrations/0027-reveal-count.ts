import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, ref, whole } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class RevealCount1782000000027 implements MigrationInterface {
  readonly name = 'RevealCount1782000000027';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'reveal_count', {
      columns: {
        user_id: ref('usr'),
        day: day(),
        reveals: whole({ default: 0 }),
      },
      primary: ['user_id', 'day'],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
