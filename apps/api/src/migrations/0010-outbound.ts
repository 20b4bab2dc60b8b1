import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, instant, longCipher, ref, whole } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Outbound1782000000010 implements MigrationInterface {
  readonly name = 'Outbound1782000000010';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'outbound_message', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        dealer_id: ref('org'),
        id: ref('msg'),
        customer_id: ref('cus'),
        vehicle_id: ref('veh', { nullable: true }),
        task_id: ref('tsk', { nullable: true }),
        once_key: code(80),
        template: code(20),
        channel: code(14),
        message_class: code(14),
        purpose: code(20),
        cap_class: code(10),
        text_cipher: longCipher(),
        status: code(10),
        not_before: instant(),
        not_after: instant(),
        attempts: whole({ default: 0 }),
        lease_holder: code(60, { nullable: true }),
        lease_until: instant({ nullable: true }),
        consent_record_id: ref('con', { nullable: true }),
        sent_at: instant({ nullable: true }),
        failure_code: code(30, { nullable: true }),
      },
      primary: ['id'],
      unique: {
        outbound_message_once: ['dealer_id', 'once_key'],
        outbound_message_scope: ['dealer_id', 'id'],
      },
      indexes: {
        outbound_message_task: ['dealer_id', 'task_id'],
        outbound_message_customer: ['dealer_id', 'customer_id', 'status'],
        outbound_message_leased: ['status', 'lease_until'],
        outbound_message_due: ['status', 'not_before', 'id'],
      },
      foreign: {
        outbound_message_to: [['dealer_id', 'customer_id'], 'customer', ['dealer_id', 'id']],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
