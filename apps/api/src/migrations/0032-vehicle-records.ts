import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, day, instant, ref, whole, words } from '../platform/database/column.js';
import { addColumns } from './add-columns.js';
import { createTable } from './create-table.js';

const stamps = { created_at: instant(), created_by: ref('usr', { nullable: true }), updated_at: instant(), version: whole({ default: 1 }) };

export class VehicleRecords1782000000032 implements MigrationInterface {
  readonly name = 'VehicleRecords1782000000032';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'vehicle_ownership', { role: code(8, { default: 'OWNER' }), begun_by: ref('trf', { nullable: true }), ended_by: ref('trf', { nullable: true }) });
    await addColumns(runner, 'odometer_reading', { reason: words(300, { nullable: true }) });
    await addColumns(runner, 'insurance_policy', { policy_no: words(40, { nullable: true }), start_date: day({ nullable: true }) });
    await addColumns(runner, 'inspection_record', { kind: code(12, { nullable: true }) });
    await addColumns(runner, 'appointment', { source: code(10, { nullable: true }), wish: words(200, { nullable: true }), order_id: ref('ord', { nullable: true }) });
    await createTable(runner, 'vehicle_warranty', {
      columns: {
        id: ref('vwr'), dealer_id: ref('org'), vehicle_id: ref('veh'), kind: code(10), part_code: code(40, { nullable: true }), end_date: day({ nullable: true }), end_km: whole({ nullable: true }), note: words(200, { nullable: true }),
        ...stamps,
      },
      primary: ['id'],
      indexes: { vehicle_warranty_vehicle: ['dealer_id', 'vehicle_id', 'kind'] },
      foreign: { vehicle_warranty_of: [['dealer_id', 'vehicle_id'], 'vehicle', ['dealer_id', 'id']] },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
