import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, day, instant, json, longCipher, ref, whole, yesNo } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class Survey1782000000012 implements MigrationInterface {
  readonly name = 'Survey1782000000012';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'survey_version', {
      columns: {
        survey: code(20),
        number: whole(),
        status: code(10),
        name: json(),
        questions: json(),
        closing: json(),
        created_at: instant(),
      },
      primary: ['survey', 'number'],
    });
    await createTable(runner, 'survey_response', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        dealer_id: ref('org'),
        id: ref('svr'),
        task_id: ref('tsk'),
        customer_id: ref('cus'),
        vehicle_id: ref('veh', { nullable: true }),
        order_id: ref('ord', { nullable: true }),
        survey: code(20),
        survey_number: whole(),
        mode: code(8),
        respondent_role: code(10),
        status: code(12),
        extent: code(14),
        created_on: day(),
        submitted_at: instant({ nullable: true }),
        overall: whole({ nullable: true }),
        result: code(12, { nullable: true }),
        result_reason: code(20, { nullable: true }),
        complains: yesNo({ default: 0 }),
        transferred: yesNo({ default: 0 }),
        words_cipher: longCipher({ nullable: true }),
      },
      primary: ['id'],
      unique: {
        survey_response_task: ['dealer_id', 'task_id'],
        survey_response_scope: ['dealer_id', 'id'],
      },
      indexes: {
        survey_response_open: ['status', 'created_on'],
        survey_response_month: ['dealer_id', 'survey', 'submitted_at'],
        survey_response_customer: ['dealer_id', 'customer_id', 'id'],
      },
      foreign: {
        survey_response_of: [['dealer_id', 'customer_id'], 'customer', ['dealer_id', 'id']],
      },
    });
    await createTable(runner, 'survey_answer', {
      columns: {
        response_id: ref('svr'),
        question_key: code(40),
        dealer_id: ref('org'),
        value: whole({ nullable: true }),
        held_against: whole({ nullable: true }),
        na: yesNo({ default: 0 }),
        text_cipher: longCipher({ nullable: true }),
        answered_at: instant(),
      },
      primary: ['response_id', 'question_key'],
      indexes: {
        survey_answer_response: ['dealer_id', 'response_id', 'question_key'],
      },
      foreign: {
        survey_answer_of: [['dealer_id', 'response_id'], 'survey_response', ['dealer_id', 'id']],
      },
    });
    await createTable(runner, 'suggestion', {
      columns: {
        created_at: instant(),
        created_by: ref('usr', { nullable: true }),
        updated_at: instant(),
        version: whole({ default: 1 }),
        dealer_id: ref('org'),
        id: ref('sug'),
        customer_id: ref('cus'),
        task_id: ref('tsk', { nullable: true }),
        response_id: ref('svr', { nullable: true }),
        status: code(12),
        opened_at: instant(),
        answer_due_at: instant(),
        provisional: yesNo({ default: 0 }),
        answered_at: instant({ nullable: true }),
        answered_by: ref('usr', { nullable: true }),
        text_cipher: longCipher(),
        answer_cipher: longCipher({ nullable: true }),
      },
      primary: ['id'],
      unique: {
        suggestion_response: ['dealer_id', 'response_id'],
        suggestion_scope: ['dealer_id', 'id'],
      },
      indexes: {
        suggestion_customer: ['dealer_id', 'customer_id', 'id'],
        suggestion_list: ['dealer_id', 'status', 'answer_due_at', 'id'],
      },
      foreign: {
        suggestion_of: [['dealer_id', 'customer_id'], 'customer', ['dealer_id', 'id']],
      },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
