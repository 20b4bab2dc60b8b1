import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, instant, longWords, ref, words } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class PartnerDocument1782000000026 implements MigrationInterface {
  readonly name = 'PartnerDocument1782000000026';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'partner_document', {
      columns: {
        id: ref('pdo'),
        unit_id: ref('org'),
        key_id: ref('pak'),
        hash: code(64),
        name: words(80),
        text: longWords(),
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
      },
      primary: ['id'],
      unique: {
        partner_document_hash: ['key_id', 'hash'],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
