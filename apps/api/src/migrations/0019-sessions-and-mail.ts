import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { cipher, code, instant, ref, whole } from '../platform/database/column.js';
import { addColumns } from './add-columns.js';
import { createTable } from './create-table.js';

export class SessionsAndMail1782000000019 implements MigrationInterface {
  readonly name = 'SessionsAndMail1782000000019';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'session', {
      id: ref('ses', { nullable: true }),
      proved_at: instant({ nullable: true }),
      method: code(10, { nullable: true }),
    });
    const session = await runner.getTable('session');
    if (!session!.indices.some(({ name }) => name === 'session_id')) await runner.createIndex('session', new TableIndex({ name: 'session_id', columnNames: ['id'] }));
    // A session from before has no name by which it could be listed and ended: its person signs in once more.
    await runner.query('DELETE FROM session WHERE id IS NULL');
    await createTable(runner, 'password_link', {
      columns: {
        token_hash: code(44),
        user_id: ref('usr'),
        purpose: code(10),
        created_at: instant(),
        expires_at: instant(),
        used_at: instant({ nullable: true }),
      },
      primary: ['token_hash'],
      indexes: {
        password_link_user: ['user_id'],
      },
    });
    await createTable(runner, 'mail', {
      columns: {
        id: ref('eml'),
        kind: code(30),
        recipient_id: ref('usr', { nullable: true }),
        sealed_address: cipher({ nullable: true }),
        created_at: instant(),
        due_at: instant({ nullable: true }),
        lease_until: instant({ nullable: true }),
        tries: whole({ default: 0 }),
        outcome: code(40, { nullable: true }),
      },
      primary: ['id'],
      indexes: {
        mail_due: ['due_at'],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
