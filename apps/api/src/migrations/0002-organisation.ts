import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, day, instant, ref, whole, words } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Organisation1782000000002 implements MigrationInterface {
  readonly name = 'Organisation1782000000002';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'org_unit', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        id: ref('org'),
        type: code(16),
        parent_id: ref('org', { nullable: true }),
        group_id: ref('org', { nullable: true }),
        code: code(20),
        name_zh: words(80),
        name_en: words(80),
        timezone: code(40),
        status: code(10),
      },
      primary: ['id'],
      unique: {
        org_unit_code: ['code'],
      },
      indexes: {
        org_unit_parent: ['parent_id'],
      },
    });
    await createTable(runner, 'dealer_profile', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        unit_id: ref('org'),
        appointment_phone: code(20),
        rescue_phone: code(20),
        address: words(200),
        sms_signature: words(20),
        go_live_on: day(),
      },
      primary: ['unit_id'],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
