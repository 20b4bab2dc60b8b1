import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, day, instant, ref, whole, words, yesNo } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Identity1782000000003 implements MigrationInterface {
  readonly name = 'Identity1782000000003';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'staff_user', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        id: ref('usr'),
        name: words(60),
        email: code(200),
        password_hash: code(200, { nullable: true }),
        status: code(10),
        locale: code(5),
        home_unit_id: ref('org'),
        demo: yesNo({ default: 0 }),
      },
      primary: ['id'],
      unique: {
        staff_user_email: ['email'],
      },
      indexes: {
        staff_user_home: ['home_unit_id'],
      },
    });
    await createTable(runner, 'post', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        id: ref('pst'),
        user_id: ref('usr'),
        role: code(20),
        unit_id: ref('org'),
        valid_from: day(),
        valid_to: day({ nullable: true }),
        delegated_by: ref('usr', { nullable: true }),
      },
      primary: ['id'],
      indexes: {
        post_seat: ['unit_id', 'role'],
        post_user: ['user_id'],
      },
    });
    await createTable(runner, 'session', {
      columns: {
        token_hash: code(44),
        user_id: ref('usr'),
        created_at: instant(),
        last_seen_at: instant(),
        expires_at: instant(),
        revoked_at: instant({ nullable: true }),
        address: code(45),
        user_agent: words(200),
      },
      primary: ['token_hash'],
      indexes: {
        session_user: ['user_id'],
      },
    });
    await createTable(runner, 'sign_in_throttle', {
      columns: {
        id: code(32),
        failures: whole(),
        first_at: instant(),
        locked_until: instant({ nullable: true }),
      },
      primary: ['id'],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
