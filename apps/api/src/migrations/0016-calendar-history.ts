import type { MigrationInterface, QueryRunner } from 'typeorm';
import { json, large, ref } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class CalendarHistory1782000000016 implements MigrationInterface {
  readonly name = 'CalendarHistory1782000000016';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'calendar_change', {
      columns: {
        version: large(),
        unit_id: ref('org', { nullable: true }),
        replaced: json(),
      },
      primary: ['version'],
      indexes: {
        calendar_change_unit: ['unit_id', 'version'],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
