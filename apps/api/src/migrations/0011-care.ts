import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, day, instant, json, ref, whole, words, yesNo } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Care1782000000011 implements MigrationInterface {
  readonly name = 'Care1782000000011';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'care_rule', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        id: ref('crl'),
        unit_id: ref('org'),
        rule_code: code(20),
        rule: json({ nullable: true }),
        valid_from: day(),
      },
      primary: ['id'],
      unique: {
        care_rule_code: ['unit_id', 'rule_code', 'valid_from'],
      },
    });
    await createTable(runner, 'care_plan', {
      columns: {
        dealer_id: ref('org'),
        plan_day: day(),
        status: code(8),
        reached: json({ nullable: true }),
        counts: json(),
        attempts: whole({ default: 0 }),
        started_at: instant({ nullable: true }),
        finished_at: instant({ nullable: true }),
      },
      primary: ['dealer_id', 'plan_day'],
      indexes: {
        care_plan_status: ['status', 'plan_day'],
      },
    });
    await createTable(runner, 'care_task', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        dealer_id: ref('org'),
        id: ref('tsk'),
        kind: code(12),
        status: code(12),
        work_state: code(7),
        rule_code: code(20),
        dedupe_key: code(110),
        customer_id: ref('cus'),
        person_key: code(32),
        vehicle_id: ref('veh', { nullable: true }),
        order_id: ref('ord', { nullable: true }),
        anchor_key: code(40),
        anchor_date: day(),
        variant: code(12, { nullable: true }),
        wanted_t: day(),
        t: day(),
        due_at: instant(),
        window_from: day(),
        window_to: day(),
        earliest_t: day(),
        latest_t: day(),
        ends_at: instant(),
        wake_at: instant({ nullable: true }),
        steps: json(),
        dropped_steps: json(),
        cap_class: code(10),
        priority: whole(),
        has_call: yesNo(),
        sms_state: code(8),
        sms_only: yesNo({ default: 0 }),
        caps_pending: yesNo({ default: 0 }),
        moved: code(10, { nullable: true }),
        late: yesNo({ default: 0 }),
        cap_rule: code(6, { nullable: true }),
        merged_into_id: ref('tsk', { nullable: true }),
        suppress_reason: code(20, { nullable: true }),
        cancel_cause: code(20, { nullable: true }),
        tries: whole({ default: 0 }),
        next_attempt_at: instant({ nullable: true }),
        next_agreed: yesNo({ default: 0 }),
        call_begun_at: instant({ nullable: true }),
        assignee_id: ref('usr', { nullable: true }),
        outcome: code(20, { nullable: true }),
        ended_at: instant({ nullable: true }),
        ended_late: yesNo({ default: 0 }),
        end_reason: words(300, { nullable: true }),
        appointment_id: ref('apt', { nullable: true }),
        survey_code: code(20, { nullable: true }),
        survey_scope: code(14, { nullable: true }),
        surveyed_on: day({ nullable: true }),
      },
      primary: ['id'],
      unique: {
        care_task_once: ['dealer_id', 'dedupe_key'],
        care_task_scope: ['dealer_id', 'id'],
      },
      indexes: {
        care_task_wake: ['wake_at', 'id'],
        care_task_host: ['merged_into_id'],
        care_task_person: ['person_key', 'work_state', 't'],
        care_task_pending: ['dealer_id', 'caps_pending', 'person_key'],
        care_task_ended: ['dealer_id', 'ended_at', 'id'],
        care_task_rule: ['dealer_id', 'rule_code', 't', 'id'],
        care_task_day: ['dealer_id', 't', 'id'],
        care_task_order: ['dealer_id', 'order_id'],
        care_task_vehicle: ['dealer_id', 'vehicle_id', 'work_state'],
        care_task_customer: ['dealer_id', 'customer_id', 'work_state', 'id'],
        care_task_mine: ['dealer_id', 'assignee_id', 'work_state', 'due_at', 'id'],
        care_task_list: ['dealer_id', 'work_state', 'due_at', 'id'],
      },
      foreign: {
        care_task_about: [['dealer_id', 'vehicle_id'], 'vehicle', ['dealer_id', 'id']],
        care_task_for: [['dealer_id', 'customer_id'], 'customer', ['dealer_id', 'id']],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
