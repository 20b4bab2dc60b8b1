import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, day, instant, json, large, ref, whole, words, yesNo } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Vehicle1782000000008 implements MigrationInterface {
  readonly name = 'Vehicle1782000000008';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'vehicle_master', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        id: ref('vhm'),
        manufacturer_id: ref('org'),
        vin: code(17),
        series: words(60, { nullable: true }),
        model: words(120, { nullable: true }),
        engine_no: words(40, { nullable: true }),
        gearbox_no: words(40, { nullable: true }),
      },
      primary: ['id'],
      unique: {
        vehicle_master_vin: ['manufacturer_id', 'vin'],
      },
    });
    await createTable(runner, 'vehicle', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        dealer_id: ref('org'),
        id: ref('veh'),
        master_id: ref('vhm'),
        vin: code(17),
        plate: words(20, { nullable: true }),
        series: words(60, { nullable: true }),
        model: words(120, { nullable: true }),
        colour: words(30, { nullable: true }),
        usage: code(12),
        owner_id: ref('cus', { nullable: true }),
        purchase_date: day({ nullable: true }),
        delivery_date: day({ nullable: true }),
        registration_date: day({ nullable: true }),
        odometer_km: whole({ nullable: true }),
        odometer_on: day({ nullable: true }),
        inspection_unrelaxed: yesNo({ default: 0 }),
        next_maintenance_date: day({ nullable: true }),
        last_visit_on: day({ nullable: true }),
        status: code(10),
      },
      primary: ['id'],
      unique: {
        vehicle_vin: ['dealer_id', 'vin'],
        vehicle_scope: ['dealer_id', 'id'],
      },
      indexes: {
        vehicle_registration: ['dealer_id', 'registration_date'],
        vehicle_next_maintenance: ['dealer_id', 'next_maintenance_date'],
        vehicle_delivery: ['dealer_id', 'delivery_date'],
        vehicle_plate: ['dealer_id', 'plate'],
        vehicle_owner: ['dealer_id', 'owner_id', 'id'],
      },
    });
    await createTable(runner, 'vehicle_ownership', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        dealer_id: ref('org'),
        id: ref('own'),
        vehicle_id: ref('veh'),
        customer_id: ref('cus'),
        valid_from: day(),
        valid_to: day({ nullable: true }),
      },
      primary: ['id'],
      indexes: {
        vehicle_ownership_vehicle: ['dealer_id', 'vehicle_id', 'valid_from'],
      },
      foreign: {
        vehicle_ownership_by: [['dealer_id', 'customer_id'], 'customer', ['dealer_id', 'id']],
        vehicle_ownership_of: [['dealer_id', 'vehicle_id'], 'vehicle', ['dealer_id', 'id']],
      },
    });
    await createTable(runner, 'repair_order', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        dealer_id: ref('org'),
        id: ref('ord'),
        order_no: words(40),
        vehicle_id: ref('veh'),
        customer_id: ref('cus', { nullable: true }),
        opened_on: day(),
        handed_over_on: day({ nullable: true }),
        odometer_in_km: whole({ nullable: true }),
        work_type: code(20),
        advisor_name: words(40, { nullable: true }),
        payment_method: words(20, { nullable: true }),
        labour_fen: large(),
        parts_fen: large(),
        total_fen: large(),
      },
      primary: ['id'],
      unique: {
        repair_order_number: ['dealer_id', 'order_no'],
        repair_order_scope: ['dealer_id', 'id'],
      },
      indexes: {
        repair_order_handover: ['dealer_id', 'handed_over_on'],
        repair_order_customer: ['dealer_id', 'customer_id', 'opened_on', 'id'],
        repair_order_vehicle: ['dealer_id', 'vehicle_id', 'opened_on', 'id'],
      },
      foreign: {
        repair_order_by: [['dealer_id', 'customer_id'], 'customer', ['dealer_id', 'id']],
        repair_order_of: [['dealer_id', 'vehicle_id'], 'vehicle', ['dealer_id', 'id']],
      },
    });
    await createTable(runner, 'repair_order_line', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        dealer_id: ref('org'),
        id: ref('orl'),
        order_id: ref('ord'),
        line_no: whole(),
        job_type: code(20),
        work: words(300),
        parts: json(),
        labour_fen: large(),
      },
      primary: ['id'],
      unique: {
        repair_order_line_order: ['dealer_id', 'order_id', 'line_no'],
      },
      foreign: {
        repair_order_line_of: [['dealer_id', 'order_id'], 'repair_order', ['dealer_id', 'id']],
      },
    });
    await createTable(runner, 'insurance_policy', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        dealer_id: ref('org'),
        id: ref('ins'),
        vehicle_id: ref('veh'),
        kind: code(12),
        insurer: words(80, { nullable: true }),
        end_date: day(),
        sold_here: yesNo({ default: 0 }),
      },
      primary: ['id'],
      unique: {
        insurance_policy_vehicle: ['dealer_id', 'vehicle_id', 'kind', 'end_date'],
      },
      indexes: {
        insurance_policy_end: ['dealer_id', 'end_date'],
      },
      foreign: {
        insurance_policy_of: [['dealer_id', 'vehicle_id'], 'vehicle', ['dealer_id', 'id']],
      },
    });
    await createTable(runner, 'odometer_reading', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        dealer_id: ref('org'),
        id: ref('odo'),
        vehicle_id: ref('veh'),
        read_on: day(),
        km: whole(),
        source: code(10),
      },
      primary: ['id'],
      indexes: {
        odometer_reading_series: ['dealer_id', 'vehicle_id', 'read_on', 'id'],
      },
      foreign: {
        odometer_reading_of: [['dealer_id', 'vehicle_id'], 'vehicle', ['dealer_id', 'id']],
      },
    });
    await createTable(runner, 'inspection_record', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        dealer_id: ref('org'),
        id: ref('isp'),
        vehicle_id: ref('veh'),
        done_on: day(),
      },
      primary: ['id'],
      indexes: {
        inspection_record_vehicle: ['dealer_id', 'vehicle_id', 'done_on'],
      },
      foreign: {
        inspection_record_of: [['dealer_id', 'vehicle_id'], 'vehicle', ['dealer_id', 'id']],
      },
    });
    await createTable(runner, 'appointment', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        dealer_id: ref('org'),
        id: ref('apt'),
        customer_id: ref('cus'),
        vehicle_id: ref('veh', { nullable: true }),
        planned_at: instant(),
        status: code(10),
        care_task_id: ref('tsk', { nullable: true }),
      },
      primary: ['id'],
      indexes: {
        appointment_customer: ['dealer_id', 'customer_id', 'planned_at'],
        appointment_vehicle: ['dealer_id', 'vehicle_id', 'planned_at'],
      },
      foreign: {
        appointment_by: [['dealer_id', 'customer_id'], 'customer', ['dealer_id', 'id']],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
