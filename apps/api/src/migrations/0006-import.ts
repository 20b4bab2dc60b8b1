import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, instant, json, large, longCipher, ref, whole, words } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Import1782000000006 implements MigrationInterface {
  readonly name = 'Import1782000000006';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'import_run', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        id: ref('imp'),
        unit_id: ref('org'),
        kind: code(30, { nullable: true }),
        file_name: words(200),
        file_hash: code(64),
        size_bytes: large(),
        encoding: code(10),
        separator: code(1),
        columns: json(),
        status: code(12),
        rows_total: whole({ default: 0 }),
        rows_done: whole({ default: 0 }),
        cursor_line: whole({ default: 0 }),
        counts: json(),
        attempts: whole({ default: 0 }),
        failure_code: code(40, { nullable: true }),
        failure_params: json({ nullable: true }),
        subject_key_id: ref('key'),
        finished_at: instant({ nullable: true }),
      },
      primary: ['id'],
      indexes: {
        import_run_work: ['status', 'id'],
        import_run_list: ['unit_id', 'created_at', 'id'],
      },
    });
    await createTable(runner, 'import_row', {
      columns: {
        run_id: ref('imp'),
        line: whole(),
        cells: longCipher(),
        verdict: code(10),
        findings: json(),
        business_key: words(80, { nullable: true }),
        person_index: code(32, { nullable: true }),
        entity_id: code(32, { nullable: true }),
        image_before: longCipher({ nullable: true }),
        version_after: whole({ nullable: true }),
        undo_result: code(10, { nullable: true }),
      },
      primary: ['run_id', 'line'],
      indexes: {
        import_row_verdict: ['run_id', 'verdict', 'line'],
        import_row_person: ['run_id', 'person_index'],
        import_row_key: ['run_id', 'business_key'],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
