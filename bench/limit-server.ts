/**
 * L, the limit: what a user's own engineers would write for these four pages and one save. A bare HTTP server, prepared SQL by hand, JSON.
 * No scope, no languages, no audit of reads; it looks the session up at most once a second and decrypts and masks the phone as the product must.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { createPool, type Pool, type PoolConnection } from 'mysql2/promise';
import { maskPhone } from '@dealercare/domain/customer/masking';
import { FieldCipher } from '../apps/api/src/platform/secrecy/field-cipher.js';
import { parseConfig } from '../apps/api/src/platform/config.js';
import { newId, bareId } from '../apps/api/src/platform/ids.js';
import { benchUrl } from './generate/sizes.js';

type Cells = (string | number | null)[];

const pool: Pool = createPool({ uri: benchUrl(), connectionLimit: 8, rowsAsArray: true, dateStrings: true, timezone: 'Z' });
const cipher = new FieldCipher(parseConfig({ MODE: 'test', DATABASE_URL: benchUrl() }).secrets);

const rows = async (sql: string, params: (string | number)[], on: Pool | PoolConnection = pool): Promise<Cells[]> => (await on.execute(sql, params))[0] as unknown as Cells[];

function phone(id: string, sealed: string | null): string | null {
  return sealed === null ? null : maskPhone(cipher.decrypt(sealed, { table: 'customer', column: 'phone_cipher', rowId: `cus_${id}` }));
}

const sessions = new Map<string, { userId: string; at: number }>();

/** Whose session it is, at most a second old (rulings 29). */
async function userOf(cookie: string): Promise<string> {
  const hash = createHash('sha256').update(cookie.slice(cookie.indexOf('=') + 1)).digest('base64url');
  const known = sessions.get(hash);
  if (known && Date.now() - known.at < 1000) return known.userId;
  const [row] = await rows("SELECT s.user_id FROM session s JOIN staff_user u ON u.id = s.user_id WHERE s.token_hash = ? AND s.revoked_at IS NULL AND s.expires_at > UTC_TIMESTAMP(3) AND u.status = 'ACTIVE'", [hash]);
  if (!row) throw new Error('signed out');
  sessions.set(hash, { userId: String(row[0]), at: Date.now() });
  return String(row[0]);
}

async function tasks(dealerId: string): Promise<object[]> {
  const found = await rows(
    `SELECT t.id, t.kind, t.status, t.t, t.window_to, t.due_at, t.rule_code, t.tries, c.id, c.name, c.phone_cipher, c.tier, v.id, v.plate, v.model FROM care_task t
     LEFT JOIN customer c ON c.dealer_id = t.dealer_id AND c.id = t.customer_id LEFT JOIN vehicle v ON v.dealer_id = t.dealer_id AND v.id = t.vehicle_id
     WHERE t.dealer_id = ? AND t.work_state = 'OPEN' ORDER BY t.due_at, t.id LIMIT 50`, [dealerId]);
  return found.map(([id, kind, status, t, windowTo, dueAt, ruleCode, tries, customerId, name, sealed, tier, vehicleId, plate, model]) => ({
    id, kind, status, t, windowTo, dueAt, ruleCode, tries, customer: { id: customerId, name, phone: phone(String(customerId), sealed as string | null), tier }, vehicle: { id: vehicleId, plate, model },
  }));
}

async function customer(dealerId: string, id: string): Promise<object> {
  const [[row], vehicles, orders, openTasks, complaints] = await Promise.all([
    rows('SELECT id, name, phone_cipher, tier, solar_birthday, file_date FROM customer WHERE dealer_id = ? AND id = ?', [dealerId, id]),
    rows('SELECT id, plate, model, vin, odometer_km, next_maintenance_date FROM vehicle WHERE dealer_id = ? AND owner_id = ? ORDER BY id', [dealerId, id]),
    rows('SELECT id, order_no, opened_on, odometer_in_km, total_fen FROM repair_order WHERE dealer_id = ? AND customer_id = ? ORDER BY opened_on DESC, id DESC LIMIT 10', [dealerId, id]),
    rows("SELECT id, rule_code, status, t, due_at FROM care_task WHERE dealer_id = ? AND customer_id = ? AND work_state = 'OPEN' ORDER BY id LIMIT 20", [dealerId, id]),
    rows('SELECT id, number, status, level, received_at FROM complaint WHERE dealer_id = ? AND customer_id = ? ORDER BY id DESC LIMIT 20', [dealerId, id]),
  ]);
  const [, name, sealed, tier, solarBirthday, fileDate] = row!;
  return {
    id, name, phone: phone(id, sealed as string | null), tier, solarBirthday, fileDate,
    vehicles: vehicles.map(([vehicleId, plate, model, vin, odometerKm, nextMaintenanceDate]) => ({ id: vehicleId, plate, model, vin, odometerKm, nextMaintenanceDate })),
    orders: orders.map(([orderId, orderNo, openedOn, odometerInKm, totalFen]) => ({ id: orderId, orderNo, openedOn, odometerInKm, totalFen })),
    tasks: openTasks.map(([taskId, ruleCode, status, t, dueAt]) => ({ id: taskId, ruleCode, status, t, dueAt })),
    complaints: complaints.map(([complaintId, number, status, level, receivedAt]) => ({ id: complaintId, number, status, level, receivedAt })),
  };
}

async function queue(regionId: string): Promise<object[]> {
  const found = await rows(
    `SELECT c.id, c.number, c.severity, c.status, c.level, c.next_due_at, d.id, d.name_zh, u.id, u.name, u.tier, k.id, k.kind, k.due_at, k.status FROM complaint c LEFT JOIN org_unit d ON d.id = c.dealer_id
     LEFT JOIN customer u ON u.dealer_id = c.dealer_id AND u.id = c.customer_id LEFT JOIN clock k ON k.id = c.next_clock_id
     WHERE c.owner_unit_id = ? AND c.is_open = 1 ORDER BY c.next_due_at, c.id LIMIT 50`, [regionId]);
  return found.map(([id, number, severity, status, level, nextDueAt, dealerId, nameZh, customerId, name, tier, clockId, kind, dueAt, clockStatus]) => ({
    id, number, severity, nextDueAt, dealer: { id: dealerId, nameZh }, nextClock: { id: clockId, kind, dueAt, status: clockStatus }, complaint: { status, level, customer: { id: customerId, name, tier } },
  }));
}

async function figures(unitId: string, from: string, to: string): Promise<object[]> {
  const found = await rows('SELECT month, tasks_done, tasks_late, tasks_missed, clocks_met, clocks_breached, cases_dealer_frontline, cases_dealer_management, cases_region, cases_manufacturer FROM month_figures WHERE unit_id = ? AND month >= ? AND month <= ? ORDER BY month', [unitId, from, to]);
  return found.map(([month, tasksDone, tasksLate, tasksMissed, clocksMet, clocksBreached, casesDealerFrontline, casesDealerManagement, casesRegion, casesManufacturer]) =>
    ({ unitId, month, tasksDone, tasksLate, tasksMissed, clocksMet, clocksBreached, casesDealerFrontline, casesDealerManagement, casesRegion, casesManufacturer }));
}

/** An entry at the end of the dealer's chain, whose hash covers the one before. */
async function appendAudit(connection: PoolConnection, dealerId: string, taskId: string, userId: string): Promise<void> {
  const [head] = await rows('SELECT seq, hash FROM audit_chain WHERE unit_id = ? FOR UPDATE', [dealerId], connection);
  if (!head) await connection.execute("INSERT IGNORE INTO audit_chain (unit_id, seq, hash) VALUES (?, 0, '')", [dealerId]);
  const [seq, previous] = head ? [Number(head[0]) + 1, String(head[1])] : [1, ''];
  const after = JSON.stringify({ outcome: 'NO_ANSWER' });
  const hash = createHash('sha256').update(`${previous}|${seq}|${taskId}|${userId}|${after}`).digest('base64');
  await connection.execute(
    `INSERT INTO audit_entry (id, unit_id, seq, at, actor_kind, actor_id, action, entity, entity_id, image_after, request_id, previous_hash, hash) VALUES (?, ?, ?, NOW(3), 'STAFF', ?, 'care.record-call', 'care_task', ?, ?, '', ?, ?)`,
    [bareId(newId('aud')), dealerId, seq, userId, taskId, after, previous, hash]);
  await connection.execute('UPDATE audit_chain SET seq = ?, hash = ? WHERE unit_id = ?', [seq, hash, dealerId]);
}

/** A call that reached nobody: the try, its contact, its audit entry and its fact for the outbox, in one transaction. */
async function recordCall(dealerId: string, taskId: string, userId: string): Promise<object> {
  const connection = await pool.getConnection();
  try {
    await connection.beginTransaction();
    const [task] = await rows('SELECT version, customer_id, person_key, vehicle_id, cap_class FROM care_task WHERE dealer_id = ? AND id = ? FOR UPDATE', [dealerId, taskId], connection);
    const [version, customerId, personKey, vehicleId, capClass] = task!;
    await rows("UPDATE care_task SET tries = tries + 1, next_attempt_at = DATE_ADD(NOW(3), INTERVAL 1 DAY), version = version + 1, updated_at = NOW(3) WHERE id = ? AND version = ?", [taskId, version as number], connection);
    await connection.execute(
      `INSERT INTO contact_log (id, dealer_id, customer_id, person_key, vehicle_id, channel, direction, purpose, cap_class, task_id, at, on_day, outcome, created_at, updated_at, version)
       VALUES (?, ?, ?, ?, ?, 'PHONE', 'OUT', 'CARE', ?, ?, NOW(3), CURDATE(), 'NO_ANSWER', NOW(3), NOW(3), 1)`, [bareId(newId('ctl')), dealerId, customerId, personKey, vehicleId, capClass, taskId] as string[]);
    await appendAudit(connection, dealerId, taskId, userId);
    await connection.execute("INSERT INTO outbox (id, type, dealer_id, payload, created_at) VALUES (?, 'care-task.changed', ?, ?, NOW(3))", [bareId(newId('evt')), dealerId, JSON.stringify({ taskId, workState: 'OPEN' })]);
    await connection.commit();
    return { id: taskId, version: Number(version) + 1 };
  } catch (error) {
    await connection.rollback();
    throw error;
  } finally {
    connection.release();
  }
}

async function read(request: IncomingMessage): Promise<Record<string, string>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text) as Record<string, string>;
}

const pages: Record<string, (asked: Record<string, string>, userId: string) => Promise<object>> = {
  Q1: ({ dealerId }) => tasks(dealerId!),
  Q2: ({ dealerId, id }) => customer(dealerId!, id!),
  Q3: ({ regionId }) => queue(regionId!),
  Q4: ({ unitId, from, to }) => figures(unitId!, from!, to!),
  M1: ({ dealerId, taskId }, userId) => recordCall(dealerId!, taskId!, userId),
};

async function answer(request: IncomingMessage): Promise<object> {
  const [userId, asked] = await Promise.all([userOf(request.headers.cookie ?? ''), read(request)]);
  return pages[asked['item']!]!(asked, userId);
}

createServer((request, response) => {
  void answer(request).then(
    (found) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: found })),
    (error: unknown) => { response.statusCode = 500; response.end(JSON.stringify({ errors: [String(error)] })); });
}).listen(Number(process.env['PORT']), '127.0.0.1', () => process.stdout.write('ready\n'));
