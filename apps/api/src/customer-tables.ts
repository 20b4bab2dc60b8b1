import { registerCustomerTables } from './customer/customer-tables.js';

/** The list of tables with a customer; merge, erasure and the undo of imports read it. */
registerCustomerTables([
  { table: 'consent', merge: 'STRICTER', erase: 'DELETE', inUse: false },
  { table: 'consent_record', merge: 'MOVE', erase: 'BLANK', blank: { evidence: '' }, inUse: false },
  { table: 'vehicle_ownership', merge: 'MOVE', erase: 'DELETE', inUse: true },
  { table: 'repair_order', merge: 'MOVE', erase: 'KEEP', inUse: true },
  { table: 'appointment', merge: 'MOVE', erase: 'DELETE', inUse: true },
  { table: 'complaint', merge: 'MOVE', erase: 'BLANK', blank: { contact_name_cipher: null, contact_phone_cipher: null, remedy_sought_cipher: null }, inUse: true },
  { table: 'contact_log', merge: 'MOVE', erase: 'BLANK', blank: { note_cipher: null, person_key: null }, inUse: true },
  { table: 'outbound_message', merge: 'MOVE', erase: 'BLANK', blank: { text_cipher: '' }, inUse: true },
  { table: 'care_task', merge: 'MOVE', erase: 'BLANK', blank: { person_key: '', end_reason: null }, inUse: true },
  { table: 'survey_response', merge: 'MOVE', erase: 'BLANK', blank: { words_cipher: null }, inUse: true },
  { table: 'suggestion', merge: 'MOVE', erase: 'BLANK', blank: { text_cipher: '', answer_cipher: null }, inUse: true },
  { table: 'access_entry', merge: 'MOVE', erase: 'KEEP', inUse: false },
  { table: 'erasure', merge: 'MOVE', erase: 'KEEP', inUse: false },
  { table: 'person_export', merge: 'MOVE', erase: 'DELETE', inUse: false },
]);
