import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, instant, json, large, longCipher, longWords, ref, whole, words } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Platform1782000000001 implements MigrationInterface {
  readonly name = 'Platform1782000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'outbox', {
      columns: {
        id: ref('evt'),
        type: code(60),
        dealer_id: ref('org', { nullable: true }),
        payload: json(),
        created_at: instant(),
      },
      primary: ['id'],
      indexes: {
        outbox_tail: ['created_at', 'id'],
      },
    });
    await createTable(runner, 'audit_entry', {
      columns: {
        id: ref('aud'),
        unit_id: ref('org'),
        seq: large(),
        at: instant(),
        actor_kind: code(10),
        actor_id: code(32, { nullable: true }),
        action: code(60),
        entity: code(40),
        entity_id: code(32),
        subject_key_id: ref('key', { nullable: true }),
        image_before: longWords({ nullable: true }),
        image_after: longWords({ nullable: true }),
        reason: words(500, { nullable: true }),
        request_id: code(40),
        previous_hash: code(44),
        hash: code(44),
      },
      primary: ['id'],
      unique: {
        audit_chain_position: ['unit_id', 'seq'],
      },
      indexes: {
        audit_subject: ['entity', 'entity_id', 'seq'],
      },
    });
    await createTable(runner, 'audit_chain', {
      columns: {
        unit_id: ref('org'),
        seq: large(),
        hash: code(44),
      },
      primary: ['unit_id'],
    });
    await createTable(runner, 'idempotency_key', {
      columns: {
        id: code(32),
        body_hash: code(44),
        answer: longCipher({ nullable: true }),
        created_at: instant(),
      },
      primary: ['id'],
      indexes: {
        idempotency_key_age: ['created_at'],
      },
    });
    await createTable(runner, 'job_lease', {
      columns: {
        name: code(60),
        holder: code(40),
        epoch: large({ default: 0 }),
        until: instant(),
        cursor: json({ nullable: true }),
        last_run_at: instant({ nullable: true }),
        last_error: words(300, { nullable: true }),
      },
      primary: ['name'],
    });
    await createTable(runner, 'subject_key', {
      columns: {
        id: ref('key'),
        wrapped: code(200, { nullable: true }),
        created_at: instant(),
        destroyed_at: instant({ nullable: true }),
      },
      primary: ['id'],
    });
    await createTable(runner, 'time_offset', {
      columns: {
        id: whole(),
        offset_ms: large({ default: 0 }),
      },
      primary: ['id'],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
