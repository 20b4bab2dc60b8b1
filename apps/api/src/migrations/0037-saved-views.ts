import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, instant, json, ref, whole, words } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class SavedViews1782000000037 implements MigrationInterface {
  readonly name = 'SavedViews1782000000037';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'saved_view', {
      columns: {
        created_at: instant(), created_by: ref('usr', { nullable: true }), updated_at: instant(), version: whole({ default: 1 }),
        id: ref('viw'), list: code(30), title: words(40), search: words(1000), audience: code(12), unit_id: ref('org'), owner_id: ref('usr'),
      },
      primary: ['id'],
      indexes: { saved_view_owner: ['owner_id', 'list'], saved_view_unit: ['unit_id', 'list'] },
    });
    await createTable(runner, 'view_order', {
      columns: { user_id: ref('usr'), list: code(30), pinned: json(), default_view: code(30, { nullable: true }) },
      primary: ['user_id', 'list'],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
