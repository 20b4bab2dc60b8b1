import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, instant, json, longCipher, ref, whole, words } from '../platform/database/column.js';
import { addColumns } from './add-columns.js';
import { addIndex } from './add-index.js';
import { createTable } from './create-table.js';

export class ImportTemplates1782000000046 implements MigrationInterface {
  readonly name = 'ImportTemplates1782000000046';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'import_template', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        id: ref('itp'),
        unit_id: ref('org'),
        kind: code(30),
        name: words(80),
        columns: json(),
        value_maps: json(),
        policies: json(),
      },
      primary: ['id'],
      indexes: { import_template_unit: ['unit_id', 'kind', 'id'] },
    });
    await addColumns(runner, 'import_run', {
      shape_hash: code(32, { nullable: true }),
      template_id: ref('itp', { nullable: true }),
      value_maps: json({ nullable: true }),
      policies: json({ nullable: true }),
      unknown_words: json({ nullable: true }),
    });
    await addIndex(runner, 'import_run', 'import_run_shape', ['unit_id', 'shape_hash', 'id']);
    await addColumns(runner, 'import_row', { changes: longCipher({ nullable: true }) });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
