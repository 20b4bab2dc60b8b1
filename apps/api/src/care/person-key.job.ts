import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { wireId } from '../platform/ids.js';
import type { Job } from '../platform/jobs/job.js';
import { inTransaction } from '../platform/transaction.js';
import { openSecret, personKeyOf } from '../customer/secret-fields.js';

const BATCH = 500;
const MINUTE_MS = 60_000;
/** What is counted by person: files, the ledger of contacts, tasks. */
const FOLLOWING = ['contact_log', 'care_task'] as const;

interface Pass {
  dealerId: string;
  group: string;
  /** How far this pass has come, in the order of ids. */
  after: string;
}

/** A dealer whose people are still known under the group that it was in before (rulings 3). */
async function nextPass({ db }: Pick<Ctx, 'db'>): Promise<Pass | null> {
  const [row] = await db.rows(
    `SELECT u.id, COALESCE(u.group_id, u.id), CASE WHEN p.keying_group = COALESCE(u.group_id, u.id) THEN COALESCE(p.keyed_until, '') ELSE '' END
     FROM dealer_profile p JOIN org_unit u ON u.id = p.unit_id WHERE COALESCE(p.keyed_group, u.id) <> COALESCE(u.group_id, u.id) ORDER BY u.id LIMIT 1`);
  return row ? { dealerId: String(row[0]), group: String(row[1]), after: String(row[2]) } : null;
}

async function rekey(tx: TxCtx, { dealerId, group, after }: Pass): Promise<void> {
  const rows = await tx.db.rows(`SELECT id, phone_cipher, person_key FROM customer WHERE dealer_id = ? AND id > ? ORDER BY id LIMIT ${BATCH}`, [dealerId, after]);
  let people = 0;
  for (const [id, phoneCipher, before] of rows) {
    const phone = phoneCipher && openSecret(tx.app, { id: wireId('cus', String(id)), phoneCipher: String(phoneCipher), phone2Cipher: null, idNumberCipher: null }, 'phoneCipher');
    if (!phone) continue;
    const key = personKeyOf(tx.app, wireId('org', group), phone);
    // Somebody who changes the number meanwhile writes the new key with it.
    if (key === before || await tx.db.run('UPDATE customer SET person_key = ? WHERE id = ? AND phone_cipher = ?', [key, id, phoneCipher]) !== 1) continue;
    for (const table of FOLLOWING) await tx.db.run(`UPDATE ${table} SET person_key = ? WHERE dealer_id = ? AND customer_id = ?`, [key, dealerId, id]);
    people += 1;
  }
  const done = rows.length < BATCH;
  await tx.db.run('UPDATE dealer_profile SET keying_group = ?, keyed_until = ?, keyed_group = CASE WHEN ? = 1 THEN ? ELSE keyed_group END WHERE unit_id = ?',
    [group, done ? null : String(rows.at(-1)![0]), done ? 1 : 0, group, dealerId]);
  audit(tx, { unitId: wireId('org', dealerId), action: 'customer.re-key', entity: 'org_unit', entityId: wireId('org', dealerId), after: { people } });
}

/**
 * A dealer has joined a group or left it: its people become one person with those of the group's other dealers, or stop being it, so that caps
 * and the complaint shield count as the law of the group says (rulings 3, INV-18). Small batches; killed at any instant it goes on where it was.
 */
export const personKeyJob: Job = {
  name: 'person-keys',
  everyMs: MINUTE_MS,
  exclusive: true,
  run: async (ctx, lease) => inTransaction(ctx, async (tx) => {
    await lease?.hold(tx.db);
    const pass = await nextPass(tx);
    if (pass) await rekey(tx, pass);
    return pass !== null;
  }),
};
