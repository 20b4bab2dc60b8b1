import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cipher, code, instant, large, ref } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class SecondFactor1782000000020 implements MigrationInterface {
  readonly name = 'SecondFactor1782000000020';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'second_factor', {
      columns: {
        user_id: ref('usr'),
        sealed_secret: cipher(),
        last_step: large({ default: 0 }),
        created_at: instant(),
        confirmed_at: instant({ nullable: true }),
      },
      primary: ['user_id'],
    });
    await createTable(runner, 'recovery_code', {
      columns: {
        code_hash: code(32),
        user_id: ref('usr'),
        used_at: instant({ nullable: true }),
      },
      primary: ['code_hash'],
      indexes: {
        recovery_code_user: ['user_id'],
      },
    });
    await createTable(runner, 'sign_in_challenge', {
      columns: {
        token_hash: code(44),
        user_id: ref('usr'),
        expires_at: instant(),
      },
      primary: ['token_hash'],
      indexes: {
        sign_in_challenge_user: ['user_id'],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
