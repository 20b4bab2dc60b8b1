import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, instant, ref, words } from '../platform/database/column.js';
import { addIndex } from './add-index.js';
import { createTable } from './create-table.js';

export class Exchange1782000000051 implements MigrationInterface {
  readonly name = 'Exchange1782000000051';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'external_key', {
      columns: {
        dealer_id: ref('org'),
        system: code(30),
        kind: code(20),
        external_id: words(80),
        entity_id: code(32),
        named_by: code(32, { nullable: true }),
        named_at: instant(),
      },
      primary: ['dealer_id', 'system', 'kind', 'external_id'],
      indexes: {
        external_key_of: ['entity_id'],
      },
    });
    for (const table of ['customer', 'vehicle', 'repair_order']) await addIndex(runner, table, `${table}_changed`, ['dealer_id', 'updated_at', 'id']);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
