import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, instant, json, ref, whole, words } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Partner1782000000015 implements MigrationInterface {
  readonly name = 'Partner1782000000015';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'api_key', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        id: ref('pak'),
        unit_id: ref('org'),
        name: words(80),
        prefix: code(20),
        secret_hash: code(44),
        scopes: json(),
        expires_at: instant(),
        revoked_at: instant({ nullable: true }),
        last_used_at: instant({ nullable: true }),
      },
      primary: ['id'],
      unique: {
        api_key_prefix: ['prefix'],
      },
      indexes: {
        api_key_unit: ['unit_id', 'id'],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
