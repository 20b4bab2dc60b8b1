import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, instant, longCipher, ref, whole, yesNo } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class ContactPerson1782000000031 implements MigrationInterface {
  readonly name = 'ContactPerson1782000000031';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'contact_person', {
      columns: {
        id: ref('cpn'),
        dealer_id: ref('org'),
        customer_id: ref('cus'),
        kind: code(8),
        name_cipher: longCipher(),
        mobile_cipher: longCipher({ nullable: true }),
        home_phone_cipher: longCipher({ nullable: true }),
        mobile_index: code(32, { nullable: true }),
        is_primary: yesNo({ default: 0 }),
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
      },
      primary: ['id'],
      indexes: {
        contact_person_customer: ['dealer_id', 'customer_id', 'id'],
        contact_person_mobile: ['mobile_index'],
      },
      foreign: { contact_person_of: [['dealer_id', 'customer_id'], 'customer', ['dealer_id', 'id']] },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
