import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, day, instant, json, large, ref, whole, words, yesNo } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Calendar1782000000005 implements MigrationInterface {
  readonly name = 'Calendar1782000000005';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'opening_week', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        unit_id: ref('org'),
        week: json(),
        follows: code(10),
      },
      primary: ['unit_id'],
    });
    await createTable(runner, 'opening_exception', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        id: ref('oex'),
        unit_id: ref('org'),
        date: day(),
        windows: json(),
        reason: words(120),
      },
      primary: ['id'],
      unique: {
        opening_exception_day: ['unit_id', 'date'],
      },
    });
    await createTable(runner, 'work_calendar_day', {
      columns: {
        country: code(2),
        date: day(),
        working: yesNo(),
        name: words(40, { default: '' }),
      },
      primary: ['country', 'date'],
    });
    await createTable(runner, 'work_calendar_year', {
      columns: {
        country: code(2),
        year: whole(),
        imported_at: instant(),
      },
      primary: ['country', 'year'],
    });
    await createTable(runner, 'calendar_version', {
      columns: {
        id: whole(),
        version: large({ default: 1 }),
      },
      primary: ['id'],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
