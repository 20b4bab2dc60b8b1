import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex } from './add-index.js';

export class TierTimeline1782000000062 implements MigrationInterface {
  readonly name = 'TierTimeline1782000000062';

  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'tier_move', 'tier_move_told', ['dealer_id', 'customer_id', 'moved_at', 'id']);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
