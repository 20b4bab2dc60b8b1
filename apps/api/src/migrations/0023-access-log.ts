import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, instant, ref, words } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class AccessLog1782000000023 implements MigrationInterface {
  readonly name = 'AccessLog1782000000023';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'access_entry', {
      columns: {
        id: ref('acc'),
        unit_id: ref('org'),
        customer_id: ref('cus', { nullable: true }),
        actor_kind: code(10),
        actor_id: code(32, { nullable: true }),
        door: code(20),
        subject_id: code(32, { nullable: true }),
        reason: words(300, { nullable: true }),
        request_id: code(40),
        at: instant(),
      },
      primary: ['id'],
      indexes: {
        access_entry_list: ['unit_id', 'id'],
        access_entry_customer: ['customer_id', 'id'],
        access_entry_actor: ['actor_id', 'id'],
        access_entry_age: ['at', 'id'],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
