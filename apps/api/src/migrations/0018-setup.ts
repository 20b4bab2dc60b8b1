import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, instant, whole } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Setup1782000000018 implements MigrationInterface {
  readonly name = 'Setup1782000000018';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'setup_link', {
      columns: {
        id: whole(),
        token_hash: code(44),
        created_at: instant(),
        expires_at: instant(),
        used_at: instant({ nullable: true }),
      },
      primary: ['id'],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
