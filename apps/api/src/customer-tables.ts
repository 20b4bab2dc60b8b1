import { registerCustomerTables } from './customer/customer-tables.js';

/** The list of tables with a customer; merge, erasure and the undo of imports read it. */
registerCustomerTables([
  { table: 'name_gram', merge: 'STAY', erase: 'DELETE', inUse: false },
  { table: 'consent', merge: 'STRICTER', erase: 'DELETE', inUse: false },
  { table: 'consent_record', merge: 'MOVE', erase: 'BLANK', blank: { evidence: '' }, inUse: false },
  { table: 'contact_person', merge: 'MOVE', erase: 'DELETE', inUse: true, markOnce: 'is_primary' },
  { table: 'observation_note', merge: 'MOVE', erase: 'DELETE', inUse: true },
  { table: 'vehicle_ownership', merge: 'MOVE', erase: 'DELETE', inUse: true },
  { table: 'repair_order', merge: 'MOVE', erase: 'KEEP', inUse: true },
  { table: 'appointment', merge: 'MOVE', erase: 'DELETE', inUse: true },
  { table: 'customer_tier', merge: 'STAY', erase: 'BLANK', blank: { override_reason: null }, inUse: false },
  { table: 'tier_move', merge: 'MOVE', erase: 'KEEP', inUse: false },
  { table: 'customer_figures', merge: 'STAY', erase: 'DELETE', inUse: false },
  { table: 'customer_trait', merge: 'STAY', erase: 'DELETE', inUse: true },
  { table: 'referral', merge: 'MOVE', erase: 'KEEP', inUse: true },
  { table: 'tier_mark', merge: 'STAY', erase: 'DELETE', inUse: false },
  { table: 'complaint', merge: 'MOVE', erase: 'BLANK', blank: { contact_name_cipher: null, contact_phone_cipher: null, remedy_sought_cipher: null }, inUse: true },
  { table: 'contact_log', merge: 'MOVE', erase: 'BLANK', blank: { note_cipher: null, person_key: null }, inUse: true },
  { table: 'outbound_message', merge: 'MOVE', erase: 'BLANK', blank: { text_cipher: '' }, inUse: true },
  { table: 'care_task', merge: 'MOVE', erase: 'BLANK', blank: { person_key: '', end_reason: null }, inUse: true },
  { table: 'survey_response', merge: 'MOVE', erase: 'BLANK', blank: { words_cipher: null }, inUse: true },
  { table: 'suggestion', merge: 'MOVE', erase: 'BLANK', blank: { text_cipher: '', answer_cipher: null }, inUse: true },
  { table: 'access_entry', merge: 'MOVE', erase: 'KEEP', inUse: false, dealerColumn: 'unit_id' },
  { table: 'erasure', merge: 'STAY', erase: 'KEEP', inUse: false },
  { table: 'person_export', merge: 'MOVE', erase: 'DELETE', inUse: false },
  { table: 'duplicate_pair', merge: 'STAY', erase: 'DELETE', inUse: false },
  { table: 'customer_merge', merge: 'STAY', erase: 'BLANK', blank: { image: '' }, inUse: true },
], [
  { table: 'vehicle', column: 'owner_id', merge: 'MOVE' },
  { table: 'customer', column: 'merged_into_id', merge: 'STAY' },
  { table: 'customer_merge', column: 'merged_id', merge: 'STAY' },
  { table: 'duplicate_pair', column: 'other_id', merge: 'STAY' },
  // What came of a bulk change on that file: a file that has gone is refused when it is taken back.
  { table: 'bulk_row', column: 'record_id', merge: 'STAY' },
  // How far a pass over all files has come.
  { table: 'dealer_profile', column: 'keyed_until', merge: 'STAY' },
  { table: 'dealer_profile', column: 'measured_until', merge: 'STAY' },
]);
