import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, whole, words, yesNo } from '../platform/database/column.js';
import { addColumns } from './add-columns.js';

export class VehicleFields1782000000030 implements MigrationInterface {
  readonly name = 'VehicleFields1782000000030';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'vehicle', {
      model_year: whole({ nullable: true }),
      energy_type: code(16, { nullable: true }),
      engine_no: words(40, { nullable: true }),
      gearbox_no: words(40, { nullable: true }),
      sold_here: yesNo({ nullable: true }),
      avg_daily_km: whole({ nullable: true }),
      avg_service_days: whole({ nullable: true }),
    });
    // What files have told so far stands in the maker's records only.
    for (const column of ['engine_no', 'gearbox_no']) {
      await runner.query(`UPDATE vehicle SET ${column} = (SELECT m.${column} FROM vehicle_master m WHERE m.id = vehicle.master_id) WHERE ${column} IS NULL`);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
