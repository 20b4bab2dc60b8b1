import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex } from './add-index.js';

/** Every source of a timeline is read in the order of time, a page at a time. */
const indexes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  contact_log: { contact_log_vehicle: ['dealer_id', 'vehicle_id', 'at', 'id'] },
  outbound_message: { outbound_message_sent: ['dealer_id', 'customer_id', 'sent_at', 'id'], outbound_message_unsent: ['dealer_id', 'customer_id', 'sent_at', 'not_before', 'id'] },
  survey_response: { survey_response_answered: ['dealer_id', 'customer_id', 'submitted_at', 'id'] },
  suggestion: { suggestion_said: ['dealer_id', 'customer_id', 'opened_at', 'id'] },
  complaint: {
    complaint_customer_received: ['dealer_id', 'customer_id', 'received_at', 'id'], complaint_customer_resolved: ['dealer_id', 'customer_id', 'resolved_at', 'id'],
    complaint_customer_closed: ['dealer_id', 'customer_id', 'closed_at', 'id'],
  },
  consent_record: { consent_record_said: ['customer_id', 'captured_at', 'id'] },
  vehicle_ownership: { vehicle_ownership_began: ['dealer_id', 'customer_id', 'valid_from', 'id'], vehicle_ownership_ended: ['dealer_id', 'customer_id', 'valid_to', 'id'] },
};

export class Timeline1782000000060 implements MigrationInterface {
  readonly name = 'Timeline1782000000060';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, ofTable] of Object.entries(indexes)) for (const [name, columns] of Object.entries(ofTable)) await addIndex(runner, table, name, columns);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
