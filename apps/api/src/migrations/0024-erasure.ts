import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, day, instant, ref, words } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Erasure1782000000024 implements MigrationInterface {
  readonly name = 'Erasure1782000000024';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'erasure', {
      columns: {
        id: ref('era'),
        dealer_id: ref('org'),
        customer_id: ref('cus'),
        status: code(10),
        number_index: code(32, { nullable: true }),
        phone_index: code(32, { nullable: true }),
        phone2_index: code(32, { nullable: true }),
        id_number_index: code(32, { nullable: true }),
        asked_at: instant(),
        asked_by: ref('usr', { nullable: true }),
        reason: words(300),
        kept_for: code(12, { nullable: true }),
        kept_until: day({ nullable: true }),
        hold: words(300, { nullable: true }),
        erased_at: instant({ nullable: true }),
        lifted_at: instant({ nullable: true }),
      },
      primary: ['id'],
      unique: {
        erasure_customer: ['customer_id'],
      },
      indexes: {
        erasure_number: ['dealer_id', 'number_index'],
        erasure_phone: ['dealer_id', 'phone_index'],
        erasure_due: ['status', 'kept_until', 'id'],
      },
    });
    await createTable(runner, 'person_export', {
      columns: {
        id: ref('exp'),
        dealer_id: ref('org'),
        customer_id: ref('cus'),
        asked_by: ref('usr'),
        reason: words(300),
        asked_at: instant(),
        expires_at: instant(),
        fetched_at: instant({ nullable: true }),
      },
      primary: ['id'],
      indexes: {
        person_export_customer: ['dealer_id', 'customer_id', 'id'],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
