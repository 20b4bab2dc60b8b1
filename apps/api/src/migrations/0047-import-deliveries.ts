import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, instant, ref } from '../platform/database/column.js';
import { addColumns } from './add-columns.js';
import { createTable } from './create-table.js';

export class ImportDeliveries1782000000047 implements MigrationInterface {
  readonly name = 'ImportDeliveries1782000000047';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'import_run', { way: code(8, { default: 'DESK' }) });
    await createTable(runner, 'import_delivery', { columns: { unit_id: ref('org'), mark: code(64), created_at: instant() }, primary: ['unit_id', 'mark'] });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
