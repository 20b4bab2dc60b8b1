import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, instant, ref } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class SingleSignOn1782000000021 implements MigrationInterface {
  readonly name = 'SingleSignOn1782000000021';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'staff_identity', {
      columns: {
        issuer: code(200),
        subject: code(255),
        user_id: ref('usr'),
        created_at: instant(),
      },
      primary: ['issuer', 'subject'],
      indexes: {
        staff_identity_user: ['user_id'],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
