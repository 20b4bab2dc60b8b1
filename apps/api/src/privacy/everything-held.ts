import { customerTables } from '../customer/customer-tables.js';
import { openSecret } from '../customer/secret-fields.js';
import type { Customer } from '../customer/customer.entity.js';
import { openContact, openText } from '../complaint/sealed-texts.js';
import type { Ctx } from '../platform/context.js';
import { bareId, wireId } from '../platform/ids.js';

type Cell = string | number | null;
export type HeldRow = Record<string, Cell>;
/** Everything held about a person, by the table it stands in. */
export type Held = Record<string, HeldRow[]>;

/** Ids of rows, blind indexes and marks of the machinery: they say nothing to the person. */
const MACHINERY = /(_index|person_key|dedupe_key|once_key|_id|^id|^version|lease_\w+|wake_at|caps_pending|_cipher)$/;

/** Sealed columns and where each belongs; opened for the person whose words they are. */
const sealed: Readonly<Record<string, (row: HeldRow, id: string) => Record<string, string>>> = {
  contact_log: (_row, id) => ({ note_cipher: `contact_log|ctl_${id}|note` }),
  outbound_message: (_row, id) => ({ text_cipher: `outbound_message|msg_${id}|text` }),
  survey_response: (_row, id) => ({ words_cipher: `survey_response|svr_${id}|words` }),
  suggestion: (_row, id) => ({ text_cipher: `suggestion|sug_${id}|text`, answer_cipher: `suggestion|sug_${id}|answer` }),
};

/** The rows of a statement with the names of their columns, whichever driver. */
async function named(ctx: Ctx, table: string, where: string, params: readonly string[]): Promise<HeldRow[]> {
  const columns = ctx.app.database.source.entityMetadatas.find(({ tableName }) => tableName === table)!.columns.map(({ databaseName }) => databaseName);
  const rows = await ctx.db.rows(`SELECT ${columns.map((column) => `\`${column}\``).join(', ')} FROM ${table} WHERE ${where}`, params);
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
}

const told = (row: HeldRow): HeldRow => Object.fromEntries(Object.entries(row).filter(([column, value]) => !MACHINERY.test(column) && value !== null && value !== ''));

async function opened(ctx: Ctx, table: string, row: HeldRow, { subjectKeyId }: Customer): Promise<HeldRow> {
  const plain = told(row);
  for (const [column, place] of Object.entries(sealed[table]?.(row, String(row['id'])) ?? {})) {
    const cipher = row[column];
    if (typeof cipher === 'string') plain[column.replace('_cipher', '')] = await ctx.app.subjectKeys.open(ctx.db, subjectKeyId, cipher, place);
  }
  return plain;
}

async function complaintOf(ctx: Ctx, row: HeldRow): Promise<HeldRow> {
  const id = wireId('cmp', String(row['id']));
  const key = wireId('key', String(row['subject_key_id']));
  const contact = { id, contactNameCipher: row['contact_name_cipher'] as string | null, contactPhoneCipher: row['contact_phone_cipher'] as string | null };
  return {
    ...told(row), description: await openText(ctx, key, 'description', id, row['description_cipher'] as string | null), remedy_sought: await openText(ctx, key, 'remedySought', id, row['remedy_sought_cipher'] as string | null),
    contact_name: openContact(ctx, contact, 'contactNameCipher'), contact_phone: openContact(ctx, contact, 'contactPhoneCipher'),
  };
}

function personOf(ctx: Ctx, customer: Customer, row: HeldRow): HeldRow {
  return { ...told(row), phone: openSecret(ctx.app, customer, 'phoneCipher'), phone2: openSecret(ctx.app, customer, 'phone2Cipher'), id_number: openSecret(ctx.app, customer, 'idNumberCipher') };
}

/** Everything held about a person at the dealer, in the clear (R-70). A table that is new to the list of tables is in it by being there. */
export async function everythingHeld(ctx: Ctx, customer: Customer): Promise<Held> {
  const [dealer, id] = [bareId(customer.dealerId), bareId(customer.id)];
  const [person] = await named(ctx, 'customer', 'dealer_id = ? AND id = ?', [dealer, id]);
  const held: Held = { customer: [personOf(ctx, customer, person!)] };
  for (const { table } of customerTables()) {
    const column = table === 'access_entry' ? 'unit_id' : 'dealer_id';
    const rows = await named(ctx, table, `${column} = ? AND customer_id = ?`, [dealer, id]);
    held[table] = await Promise.all(rows.map((row) => (table === 'complaint' ? complaintOf(ctx, row) : opened(ctx, table, row, customer))));
  }
  held['vehicle'] = (await named(ctx, 'vehicle', 'dealer_id = ? AND owner_id = ?', [dealer, id])).map(told);
  held['repair_order_line'] = (await named(ctx, 'repair_order_line', 'dealer_id = ? AND order_id IN (SELECT id FROM repair_order WHERE dealer_id = ? AND customer_id = ?)', [dealer, dealer, id])).map(told);
  held['insurance_policy'] = (await named(ctx, 'insurance_policy', 'dealer_id = ? AND vehicle_id IN (SELECT id FROM vehicle WHERE dealer_id = ? AND owner_id = ?)', [dealer, dealer, id])).map(told);
  return Object.fromEntries(Object.entries(held).filter(([, rows]) => rows.length > 0));
}
