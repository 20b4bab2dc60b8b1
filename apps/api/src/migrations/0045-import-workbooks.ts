import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, json, whole, words } from '../platform/database/column.js';
import { addColumns } from './add-columns.js';

export class ImportWorkbooks1782000000045 implements MigrationInterface {
  readonly name = 'ImportWorkbooks1782000000045';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'import_run', {
      format: code(5, { default: 'CSV' }),
      sheet: words(100, { nullable: true }),
      sheets: json({ nullable: true }),
      header_line: whole({ default: 1 }),
      header_end: whole({ default: 1 }),
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
