import type { MigrationInterface, QueryRunner } from 'typeorm';
import { nameIndexes } from '../customer/name-search.js';
import { code, day, instant, json, key, longCipher, ref, whole, words, yesNo } from '../platform/database/column.js';
import { addColumns } from './add-columns.js';
import { addIndex } from './add-index.js';
import { createTable } from './create-table.js';

const BATCH = 1000;

/** The keys of names that stand already. Persons in one statement; what firms are called without their legal form is not for SQL. */
async function fillNameKeys(runner: QueryRunner): Promise<void> {
  await runner.query("UPDATE customer SET name_key = REPLACE(name_pinyin, ' ', '') WHERE name_key = '' AND kind = 'PERSON' AND name_pinyin <> '~'");
  for (let after = ''; ;) {
    const rows = await runner.query(`SELECT id, name FROM customer WHERE kind = 'ORGANISATION' AND name_key = '' AND id > '${after}' ORDER BY id LIMIT ${BATCH}`) as { id: string; name: string }[];
    for (const { id, name } of rows) await runner.query(`UPDATE customer SET name_key = '${nameIndexes(name).nameKey}' WHERE id = '${id}'`);
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.id;
  }
}

export class Duplicates1782000000040 implements MigrationInterface {
  readonly name = 'Duplicates1782000000040';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'subject_key_link', {
      columns: { key_id: key(ref('key')), other_id: key(ref('key')), goes_with_it: yesNo({ default: 1 }) },
      primary: ['key_id', 'other_id'],
      indexes: { subject_key_link_other: ['other_id'] },
    });
    await addColumns(runner, 'customer', { name_key: code(80, { default: '' }) });
    await fillNameKeys(runner);
    await addIndex(runner, 'customer', 'customer_name_key', ['dealer_id', 'name_key']);
    await addIndex(runner, 'customer', 'customer_phone2', ['phone2_index']);
    await addIndex(runner, 'customer', 'customer_id_number', ['id_number_index']);
    await addIndex(runner, 'customer', 'customer_merged', ['merged_into_id']);
    const stamps = { created_at: instant(), created_by: ref('usr', { nullable: true }), updated_at: instant(), version: whole({ default: 1 }), dealer_id: ref('org') };
    await createTable(runner, 'duplicate_pair', {
      columns: {
        id: ref('dup'), ...stamps,
        customer_id: ref('cus'), other_id: ref('cus'), score: whole(), reasons: json(), status: code(10), found_on: day(),
        judged_reasons: json({ nullable: true }), judged_at: instant({ nullable: true }), judged_by: ref('usr', { nullable: true }),
      },
      primary: ['id'],
      unique: { duplicate_pair_once: ['dealer_id', 'customer_id', 'other_id'] },
      indexes: { duplicate_pair_list: ['dealer_id', 'status', 'score', 'id'], duplicate_pair_other: ['dealer_id', 'other_id'] },
      foreign: { duplicate_pair_one: [['dealer_id', 'customer_id'], 'customer', ['dealer_id', 'id']], duplicate_pair_two: [['dealer_id', 'other_id'], 'customer', ['dealer_id', 'id']] },
    });
    await createTable(runner, 'customer_merge', {
      columns: {
        id: ref('mrg'), ...stamps,
        customer_id: ref('cus'), merged_id: ref('cus'), operation_id: code(64), merged_at: instant(), merged_by: ref('usr', { nullable: true }), reason: words(300, { nullable: true }), undo_until: day(),
        image: longCipher(), moved: json({ nullable: true }), undone_at: instant({ nullable: true }), undone_by: ref('usr', { nullable: true }), undo_reason: words(300, { nullable: true }), stayed: json({ nullable: true }),
      },
      primary: ['id'],
      unique: { customer_merge_once: ['dealer_id', 'operation_id'] },
      indexes: { customer_merge_into: ['dealer_id', 'customer_id', 'id'], customer_merge_of: ['dealer_id', 'merged_id', 'id'], customer_merge_old: ['undo_until', 'id'] },
      foreign: { customer_merge_survivor: [['dealer_id', 'customer_id'], 'customer', ['dealer_id', 'id']], customer_merge_merged: [['dealer_id', 'merged_id'], 'customer', ['dealer_id', 'id']] },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
