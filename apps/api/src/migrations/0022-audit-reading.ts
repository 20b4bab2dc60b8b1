import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, day, large, ref } from '../platform/database/column.js';
import { addColumns } from './add-columns.js';
import { addIndex } from './add-index.js';
import { createTable } from './create-table.js';

export class AuditReading1782000000022 implements MigrationInterface {
  readonly name = 'AuditReading1782000000022';

  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'audit_entry', 'audit_recent', ['unit_id', 'id']);
    await addColumns(runner, 'audit_chain', { seal: code(44, { nullable: true }) });
    await createTable(runner, 'audit_anchor', {
      columns: {
        unit_id: ref('org'),
        on_day: day(),
        seq: large(),
        hash: code(44),
        seal: code(44),
      },
      primary: ['unit_id', 'on_day'],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
