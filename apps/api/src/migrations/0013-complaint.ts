import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cipher, code, day, instant, json, large, longCipher, ref, whole, words, yesNo } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Complaint1782000000013 implements MigrationInterface {
  readonly name = 'Complaint1782000000013';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'complaint', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        id: ref('cmp'),
        number: code(40),
        owner_unit_id: ref('org'),
        origin_unit_id: ref('org'),
        dealer_id: ref('org', { nullable: true }),
        reached_level: whole({ default: 1 }),
        customer_id: ref('cus', { nullable: true }),
        vehicle_id: ref('veh', { nullable: true }),
        order_id: ref('ord', { nullable: true }),
        contact_name_cipher: cipher({ nullable: true }),
        contact_phone_cipher: cipher({ nullable: true }),
        anonymous: yesNo({ default: 0 }),
        channel: code(20),
        received_at: instant(),
        received_on: day(),
        entered_at: instant(),
        description_cipher: longCipher(),
        remedy_sought_cipher: longCipher({ nullable: true }),
        subject_key_id: ref('key'),
        severity: code(8),
        severity_reasons: json(),
        subtype: code(20, { nullable: true }),
        crisis: code(12, { nullable: true }),
        external: yesNo({ default: 0 }),
        odr: yesNo({ default: 0 }),
        immobile: yesNo({ default: 0 }),
        tier: code(10, { nullable: true }),
        status: code(16),
        is_open: yesNo({ default: 1 }),
        level: code(20),
        executor: code(20),
        first_owner_id: ref('usr', { nullable: true }),
        owner_id: ref('usr', { nullable: true }),
        previous_owner_id: ref('usr', { nullable: true }),
        accused_ids: json(),
        department: words(40, { nullable: true }),
        topic: code(10, { nullable: true }),
        cause_codes: json(),
        cause_code: code(10, { nullable: true }),
        is_valid: yesNo({ nullable: true }),
        justification: code(14),
        repeat_of_id: ref('cmp', { nullable: true }),
        repeat_count: whole({ default: 1 }),
        master_id: ref('cmp', { nullable: true }),
        reopen_count: whole({ default: 0 }),
        reject_count: whole({ default: 0 }),
        withdrawal_asked_by_id: ref('usr', { nullable: true }),
        reviewed_by_id: ref('usr', { nullable: true }),
        steps_told_at: instant({ nullable: true }),
        expected_done_at: instant({ nullable: true }),
        resolved_at: instant({ nullable: true }),
        customer_satisfaction: whole({ nullable: true }),
        closed_at: instant({ nullable: true }),
        close_reason: code(20, { nullable: true }),
        next_due_at: instant(),
        next_clock_id: ref('clk', { nullable: true }),
        last_seq: whole({ default: 0 }),
      },
      primary: ['id'],
      unique: {
        complaint_number: ['number'],
      },
      indexes: {
        complaint_repeat: ['repeat_of_id'],
        complaint_order: ['dealer_id', 'order_id'],
        complaint_vehicle: ['dealer_id', 'vehicle_id', 'received_on'],
        complaint_customer: ['dealer_id', 'customer_id', 'received_on'],
        complaint_received: ['dealer_id', 'received_on', 'id'],
        complaint_dealer_due: ['dealer_id', 'is_open', 'next_due_at', 'id'],
        complaint_due: ['is_open', 'next_due_at', 'id'],
        complaint_queue: ['owner_unit_id', 'is_open', 'next_due_at', 'id'],
      },
      foreign: {
        complaint_after: [['dealer_id', 'order_id'], 'repair_order', ['dealer_id', 'id']],
        complaint_about: [['dealer_id', 'vehicle_id'], 'vehicle', ['dealer_id', 'id']],
        complaint_by: [['dealer_id', 'customer_id'], 'customer', ['dealer_id', 'id']],
      },
    });
    await createTable(runner, 'complaint_event', {
      columns: {
        id: ref('cev'),
        complaint_id: ref('cmp'),
        seq: whole(),
        at: instant(),
        entered_at: instant(),
        type: code(40),
        transition: code(20, { nullable: true }),
        actor_kind: code(10),
        actor_id: ref('usr', { nullable: true }),
        author_level: code(20, { nullable: true }),
        from_status: code(16, { nullable: true }),
        to_status: code(16, { nullable: true }),
        from_level: code(20, { nullable: true }),
        to_level: code(20, { nullable: true }),
        contact_channel: code(10, { nullable: true }),
        contact_outcome: code(16, { nullable: true }),
        facts: json(),
        note_cipher: longCipher({ nullable: true }),
        is_late: yesNo({ default: 0 }),
      },
      primary: ['id'],
      unique: {
        complaint_event_order: ['complaint_id', 'seq'],
      },
      foreign: {
        complaint_event_of: [['complaint_id'], 'complaint', ['id']],
      },
    });
    await createTable(runner, 'clock', {
      columns: {
        id: ref('clk'),
        subject_type: code(12),
        subject_id: ref('cmp'),
        kind: code(20),
        level: code(20),
        cycle: whole({ default: 1 }),
        unit_id: ref('org'),
        dealer_id: ref('org', { nullable: true }),
        span: json(),
        started_at: instant(),
        counted_from: instant(),
        due_at: instant(),
        due_on: day(),
        status: code(10),
        met_at: instant({ nullable: true }),
        met_as: code(10, { nullable: true }),
        breached_at: instant({ nullable: true }),
        breach_undone: yesNo({ default: 0 }),
        late_at: instant({ nullable: true }),
        late_entered_at: instant({ nullable: true }),
        late_as: code(10, { nullable: true }),
        confirmed_late: yesNo({ default: 0 }),
        pauses: json(),
        changes: json(),
        policy_key: code(120),
        calendar_version: large(),
        provisional: yesNo({ default: 0 }),
        next_moment_at: instant({ nullable: true }),
        sweep_tries: whole({ default: 0 }),
        sweep_error: words(300, { nullable: true }),
      },
      primary: ['id'],
      unique: {
        clock_round: ['subject_id', 'kind', 'level', 'cycle'],
      },
      indexes: {
        clock_provisional: ['provisional', 'status'],
        clock_due: ['status', 'due_at', 'id'],
        clock_drill: ['dealer_id', 'kind', 'due_on'],
        clock_moment: ['status', 'next_moment_at'],
      },
      foreign: {
        clock_of: [['subject_id'], 'complaint', ['id']],
      },
    });
    await createTable(runner, 'ladder_step', {
      columns: {
        id: ref('lst'),
        clock_id: ref('clk'),
        complaint_id: ref('cmp'),
        code: code(40),
        at: instant(),
        taken_at: instant(),
        act: json(),
        undone_at: instant({ nullable: true }),
      },
      primary: ['id'],
      unique: {
        ladder_step_once: ['clock_id', 'code'],
      },
      indexes: {
        ladder_step_case: ['complaint_id'],
      },
      foreign: {
        ladder_step_of: [['clock_id'], 'clock', ['id']],
      },
    });
    await createTable(runner, 'escalation', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        id: ref('esc'),
        complaint_id: ref('cmp'),
        from_level: code(20),
        to_level: code(20),
        to_unit_id: ref('org'),
        escalation_trigger: code(24),
        status: code(12),
        active_key: code(48, { nullable: true }),
        reason_cipher: longCipher({ nullable: true }),
        requested_by_id: ref('usr', { nullable: true }),
        officer_id: ref('usr', { nullable: true }),
        requested_at: instant(),
        accepted_at: instant({ nullable: true }),
        contacted_at: instant({ nullable: true }),
        planned_at: instant({ nullable: true }),
        ended_at: instant({ nullable: true }),
        plan_cipher: longCipher({ nullable: true }),
        return_cipher: longCipher({ nullable: true }),
        reject_count: whole({ default: 0 }),
      },
      primary: ['id'],
      unique: {
        escalation_active: ['active_key'],
      },
      indexes: {
        escalation_unit: ['to_unit_id', 'status', 'requested_at'],
        escalation_case: ['complaint_id', 'id'],
      },
      foreign: {
        escalation_of: [['complaint_id'], 'complaint', ['id']],
      },
    });
    await createTable(runner, 'remedy_action', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        id: ref('rmd'),
        complaint_id: ref('cmp'),
        kind: code(12),
        amount_fen: large({ default: 0 }),
        text_cipher: longCipher({ nullable: true }),
        owner_id: ref('usr', { nullable: true }),
        due_at: instant({ nullable: true }),
        approved_by_id: ref('usr', { nullable: true }),
        approved_at: instant({ nullable: true }),
        done_at: instant({ nullable: true }),
      },
      primary: ['id'],
      indexes: {
        remedy_action_case: ['complaint_id', 'id'],
      },
      foreign: {
        remedy_action_of: [['complaint_id'], 'complaint', ['id']],
      },
    });
    await createTable(runner, 'root_cause', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        id: ref('rca'),
        complaint_id: ref('cmp'),
        cause_code: code(10),
        analysis_cipher: longCipher(),
        analysed_by_id: ref('usr', { nullable: true }),
        archived_at: instant({ nullable: true }),
      },
      primary: ['id'],
      unique: {
        root_cause_case: ['complaint_id'],
      },
      indexes: {
        root_cause_code: ['cause_code', 'archived_at'],
      },
      foreign: {
        root_cause_of: [['complaint_id'], 'complaint', ['id']],
      },
    });
    await createTable(runner, 'external_case', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        id: ref('exc'),
        complaint_id: ref('cmp'),
        unit_id: ref('org'),
        channel: code(24),
        case_no: words(60),
        received_on: day({ nullable: true }),
        site_status: code(12, { nullable: true }),
        brand: words(60, { nullable: true }),
        series: words(60, { nullable: true }),
        trim_line: words(120, { nullable: true }),
        fault_codes: json(),
        text_index: code(32, { nullable: true }),
      },
      primary: ['id'],
      unique: {
        external_case_number: ['unit_id', 'channel', 'case_no'],
      },
      indexes: {
        external_case_of_complaint: ['complaint_id'],
      },
      foreign: {
        external_case_of: [['complaint_id'], 'complaint', ['id']],
      },
    });
    await createTable(runner, 'crisis_alert', {
      columns: {
        id: ref('cra'),
        complaint_id: ref('cmp'),
        kind: code(12),
        raised_at: instant(),
        raised_by_id: ref('usr', { nullable: true }),
        notified_ids: json(),
        status: code(12),
      },
      primary: ['id'],
      indexes: {
        crisis_alert_list: ['status', 'id'],
        crisis_alert_case: ['complaint_id'],
      },
      foreign: {
        crisis_alert_of: [['complaint_id'], 'complaint', ['id']],
      },
    });
    await createTable(runner, 'complaint_sequence', {
      columns: {
        unit_code: code(12),
        on_day: day(),
        last_number: whole(),
      },
      primary: ['unit_code', 'on_day'],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
