import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, day, instant, longCipher, ref, whole, words } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class ObservationNote1782000000033 implements MigrationInterface {
  readonly name = 'ObservationNote1782000000033';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'observation_note', {
      columns: {
        id: ref('obn'),
        dealer_id: ref('org'),
        customer_id: ref('cus'),
        category: code(14),
        method: code(14),
        point: words(40, { nullable: true }),
        observed_on: day(),
        text_cipher: longCipher(),
        purpose_cipher: longCipher({ nullable: true }),
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
      },
      primary: ['id'],
      indexes: { observation_note_customer: ['dealer_id', 'customer_id', 'observed_on', 'id'] },
      foreign: { observation_note_of: [['dealer_id', 'customer_id'], 'customer', ['dealer_id', 'id']] },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
