import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, day, instant, json, longCipher, ref, whole } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Messaging1782000000009 implements MigrationInterface {
  readonly name = 'Messaging1782000000009';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'contact_log', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        dealer_id: ref('org'),
        id: ref('ctl'),
        customer_id: ref('cus'),
        person_key: code(32, { nullable: true }),
        vehicle_id: ref('veh', { nullable: true }),
        channel: code(14),
        direction: code(3),
        purpose: code(20),
        cap_class: code(10),
        task_id: ref('tsk', { nullable: true }),
        complaint_id: ref('cmp', { nullable: true }),
        at: instant(),
        on_day: day(),
        outcome: code(16, { nullable: true }),
        mood: code(10, { nullable: true }),
        note_cipher: longCipher({ nullable: true }),
        consent_record_id: ref('con', { nullable: true }),
        staff_id: ref('usr', { nullable: true }),
      },
      primary: ['id'],
      indexes: {
        contact_log_complaint: ['complaint_id', 'at'],
        contact_log_task: ['dealer_id', 'task_id', 'at'],
        contact_log_person: ['person_key', 'cap_class', 'on_day'],
        contact_log_customer: ['dealer_id', 'customer_id', 'at', 'id'],
      },
      foreign: {
        contact_log_with: [['dealer_id', 'customer_id'], 'customer', ['dealer_id', 'id']],
      },
    });
    await createTable(runner, 'notification', {
      columns: {
        id: ref('ntf'),
        recipient_id: ref('usr'),
        once_key: code(120),
        kind: code(40),
        params: json(),
        subject_id: code(32, { nullable: true }),
        created_at: instant(),
        read_at: instant({ nullable: true }),
      },
      primary: ['id'],
      unique: {
        notification_once: ['once_key', 'recipient_id'],
      },
      indexes: {
        notification_list: ['recipient_id', 'id'],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
