import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, ref, whole } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Report1782000000014 implements MigrationInterface {
  readonly name = 'Report1782000000014';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'month_figures', {
      columns: {
        unit_id: ref('org'),
        month: code(7),
        tasks_done: whole({ default: 0 }),
        tasks_late: whole({ default: 0 }),
        tasks_missed: whole({ default: 0 }),
        clocks_met: whole({ default: 0 }),
        clocks_breached: whole({ default: 0 }),
        cases_dealer_frontline: whole({ default: 0 }),
        cases_dealer_management: whole({ default: 0 }),
        cases_region: whole({ default: 0 }),
        cases_manufacturer: whole({ default: 0 }),
      },
      primary: ['unit_id', 'month'],
    });
    await createTable(runner, 'cause_figures', {
      columns: {
        unit_id: ref('org'),
        month: code(7),
        cause_code: code(10),
        cases: whole({ default: 0 }),
      },
      primary: ['unit_id', 'month', 'cause_code'],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
