import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ref } from '../platform/database/column.js';
import { addColumns } from './add-columns.js';

export class PersonKeys1782000000028 implements MigrationInterface {
  readonly name = 'PersonKeys1782000000028';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'dealer_profile', { keyed_group: ref('org', { nullable: true }), keying_group: ref('org', { nullable: true }), keyed_until: ref('cus', { nullable: true }) });
    // The keys that stand were made under the group that stands.
    await runner.query('UPDATE dealer_profile SET keyed_group = (SELECT COALESCE(u.group_id, u.id) FROM org_unit u WHERE u.id = dealer_profile.unit_id) WHERE keyed_group IS NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
