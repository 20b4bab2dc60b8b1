import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, instant, json, ref, whole, words } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class BulkRuns1782000000038 implements MigrationInterface {
  readonly name = 'BulkRuns1782000000038';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'bulk_run', {
      columns: {
        created_at: instant(), created_by: ref('usr', { nullable: true }), updated_at: instant(), version: whole({ default: 1 }),
        id: ref('blk'), unit_id: ref('org'), started_by: ref('usr'), field: code(16), value: words(60, { nullable: true }), status: code(10), total: whole(),
        changed: whole({ default: 0 }), unchanged: whole({ default: 0 }), refused: whole({ default: 0 }), undone: whole({ default: 0 }), kept: whole({ default: 0 }), undo_until: instant(),
      },
      primary: ['id'],
      indexes: { bulk_run_starter: ['started_by', 'id'], bulk_run_status: ['status', 'id'] },
    });
    await createTable(runner, 'bulk_row', {
      columns: { run_id: ref('blk'), record_id: ref('cus'), outcome: code(10), problem: code(40, { nullable: true }), before: json({ nullable: true }), version_after: whole({ nullable: true }) },
      primary: ['run_id', 'record_id'],
      indexes: { bulk_row_next: ['run_id', 'outcome', 'record_id'] },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
