import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, words } from '../platform/database/column.js';
import { addColumns } from './add-columns.js';
import { addIndex } from './add-index.js';

export class VehicleTails1782000000036 implements MigrationInterface {
  readonly name = 'VehicleTails1782000000036';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'vehicle', { vin_tail: code(4, { nullable: true }), plate_tail: words(4, { nullable: true }) });
    await runner.query('UPDATE vehicle SET vin_tail = SUBSTR(vin, -4), plate_tail = SUBSTR(plate, -4) WHERE vin_tail IS NULL');
    await addIndex(runner, 'vehicle', 'vehicle_vin_tail', ['vin_tail', 'dealer_id']);
    await addIndex(runner, 'vehicle', 'vehicle_plate_tail', ['plate_tail', 'dealer_id']);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
