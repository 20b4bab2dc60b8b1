import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cipher, code, day, instant, ref, whole, words, yesNo } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Customer1782000000007 implements MigrationInterface {
  readonly name = 'Customer1782000000007';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'customer', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        dealer_id: ref('org'),
        id: ref('cus'),
        external_no: words(40, { nullable: true }),
        kind: code(12),
        name: words(80),
        name_search: words(250),
        name_pinyin: code(80),
        sex: code(6, { nullable: true }),
        phone_cipher: cipher({ nullable: true }),
        phone_kind: code(8),
        phone_index: code(32, { nullable: true }),
        phone_tail_index: code(32, { nullable: true }),
        phone2_cipher: cipher({ nullable: true }),
        phone2_index: code(32, { nullable: true }),
        id_number_cipher: cipher({ nullable: true }),
        id_number_index: code(32, { nullable: true }),
        id_number_verified: yesNo({ default: 0 }),
        person_key: code(32, { nullable: true }),
        solar_birthday: day({ nullable: true }),
        solar_month_day: code(5, { nullable: true }),
        lunar_month_day: code(5, { nullable: true }),
        lunar_leap: yesNo({ default: 0 }),
        occupation: words(40, { nullable: true }),
        address: words(200, { nullable: true }),
        hobbies: words(200, { nullable: true }),
        origin: code(20, { nullable: true }),
        file_date: day({ nullable: true }),
        owner_user_id: ref('usr', { nullable: true }),
        tier: code(10, { nullable: true }),
        do_not_contact_until: day({ nullable: true }),
        follow_up_refused: yesNo({ default: 0 }),
        status: code(8),
        merged_into_id: ref('cus', { nullable: true }),
        subject_key_id: ref('key'),
        open_complaints: whole({ default: 0 }),
        shielded_until: day({ nullable: true }),
      },
      primary: ['id'],
      unique: {
        customer_number: ['dealer_id', 'external_no'],
        customer_scope: ['dealer_id', 'id'],
      },
      indexes: {
        customer_lunar_birthday: ['dealer_id', 'lunar_month_day'],
        customer_birthday: ['dealer_id', 'solar_month_day'],
        customer_person: ['person_key'],
        customer_phone_tail: ['phone_tail_index'],
        customer_phone: ['phone_index'],
        customer_recent: ['dealer_id', 'status', 'id'],
        customer_by_name: ['dealer_id', 'status', 'name_pinyin', 'id'],
      },
    });
    await createTable(runner, 'consent', {
      columns: {
        dealer_id: ref('org'),
        customer_id: ref('cus'),
        purpose: code(10),
        channel: code(14),
        status: code(10),
        valid_to: day({ nullable: true }),
        record_id: ref('con'),
      },
      primary: ['dealer_id', 'customer_id', 'purpose', 'channel'],
      foreign: {
        consent_customer: [['dealer_id', 'customer_id'], 'customer', ['dealer_id', 'id']],
      },
    });
    await createTable(runner, 'consent_record', {
      columns: {
        id: ref('con'),
        dealer_id: ref('org'),
        customer_id: ref('cus'),
        purpose: code(10),
        channel: code(14),
        status: code(10),
        valid_to: day({ nullable: true }),
        source: code(12),
        evidence: words(300, { default: '' }),
        captured_at: instant(),
        captured_by: ref('usr', { nullable: true }),
      },
      primary: ['id'],
      indexes: {
        consent_record_customer: ['customer_id', 'id'],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
