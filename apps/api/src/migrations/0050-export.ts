import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, day, instant, json, large, longCipher, ref, whole, words, yesNo } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Export1782000000050 implements MigrationInterface {
  readonly name = 'Export1782000000050';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'export_job', {
      columns: {
        id: ref('xpt'),
        asked_by: ref('usr'),
        unit_id: ref('org'),
        kind: code(20),
        format: code(5),
        columns: json(),
        clear: yesNo({ default: 0 }),
        reason: words(300, { nullable: true }),
        locale: code(5),
        query_cipher: longCipher(),
        subject_key_id: ref('key'),
        status: code(10),
        rows_total: whole(),
        rows_done: whole({ default: 0 }),
        after_row: code(120, { nullable: true }),
        last_id: code(26),
        file_state: json({ nullable: true }),
        parts: json(),
        size_bytes: large({ default: 0 }),
        dealer_ids: json(),
        attempts: whole({ default: 0 }),
        failure_code: code(40, { nullable: true }),
        counted_on: day(),
        finished_at: instant({ nullable: true }),
        expires_at: instant({ nullable: true }),
        fetched_at: instant({ nullable: true }),
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
      },
      primary: ['id'],
      indexes: {
        export_job_mine: ['asked_by', 'id'],
        export_job_work: ['status', 'expires_at', 'id'],
        export_job_unit: ['unit_id', 'created_at'],
      },
    });
    await createTable(runner, 'export_count', {
      columns: {
        user_id: ref('usr'),
        day: day(),
        rows_out: large({ default: 0 }),
      },
      primary: ['user_id', 'day'],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
