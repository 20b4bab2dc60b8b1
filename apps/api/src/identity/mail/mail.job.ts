import type { Ctx } from '../../platform/context.js';
import { isPlain } from '../../platform/database/database.js';
import { databaseNow, databaseNowPlus, skipLocked } from '../../platform/database/dialect.js';
import { bareId, wireId } from '../../platform/ids.js';
import type { Job } from '../../platform/jobs/job.js';
import { mailerOf, type OutgoingMail } from '../../platform/mail/mailer.js';
import { inTransaction } from '../../platform/transaction.js';
import { makePasswordLink } from '../password-link.service.js';
import { StaffUser } from '../staff-user.entity.js';
import type { MailKind } from './mail.entity.js';
import { mailWords } from './mail-texts.js';
import { placeOfAddress } from './queue-mail.js';

const AT_ONCE = 10;
const LEASE_SECONDS = 60;
/** A server that cannot be reached is tried again after 1, 2, 4 … minutes; a link is worth nothing after half an hour. */
const MOST_TRIES = 6;

interface Claimed {
  id: string;
  kind: MailKind;
  recipientId: string | null;
  sealedAddress: string | null;
  tries: number;
}

/** Takes what is due. A worker that dies leaves its lease to run out; the next one sends again under the same Message-ID. */
async function claim(ctx: Ctx): Promise<Claimed[]> {
  return inTransaction(ctx, async (tx) => {
    const rows = await tx.db.rows(
      `SELECT id, kind, recipient_id, sealed_address, tries FROM mail
       WHERE due_at <= ${databaseNow()} AND (lease_until IS NULL OR lease_until < ${databaseNow()}) ORDER BY due_at LIMIT ${AT_ONCE}${skipLocked()}`);
    const claimed = (rows as [string, MailKind, string | null, string | null, number][]).map(([id, kind, recipient, sealedAddress, tries]): Claimed =>
      ({ id: wireId('eml', id), kind, recipientId: recipient && wireId('usr', recipient), sealedAddress, tries: Number(tries) }));
    for (const { id } of claimed) await tx.db.run(`UPDATE mail SET lease_until = ${databaseNowPlus(LEASE_SECONDS)}, tries = tries + 1 WHERE id = ?`, [bareId(id)]);
    return claimed;
  });
}

/** Whom it is for; a disabled person and an address that nobody has get nothing. */
async function recipientOf(ctx: Ctx, { id, recipientId, sealedAddress }: Claimed): Promise<StaffUser | null> {
  const email = sealedAddress && ctx.app.fieldCipher.decrypt(sealedAddress, placeOfAddress(id));
  if (!recipientId && !(email && isPlain(email))) return null;
  return ctx.db.manager.findOneBy(StaffUser, { ...(recipientId ? { id: recipientId } : { email: email! }), status: 'ACTIVE' });
}

async function written(ctx: Ctx, mail: Claimed, to: StaffUser): Promise<OutgoingMail> {
  const { kind } = mail;
  const token = kind === 'RESET' || kind === 'INVITATION' ? await inTransaction(ctx, (tx) => makePasswordLink(tx, to.id, kind)) : '';
  // Only the address that the operator has set: a Host header never gets into a mail.
  const portal = ctx.app.config.publicUrl.replace(/\/$/, '');
  return { id: mail.id, to: to.email, ...mailWords(kind, to.locale, { name: to.name, link: `${portal}/reset#${token}`, portal }) };
}

async function settle(ctx: Ctx, id: string, outcome: string): Promise<void> {
  await inTransaction(ctx, (tx) => tx.db.run('UPDATE mail SET due_at = NULL, lease_until = NULL, sealed_address = NULL, outcome = ? WHERE id = ?', [outcome, bareId(id)]));
}

async function sendOne(ctx: Ctx, mail: Claimed): Promise<void> {
  const to = await recipientOf(ctx, mail);
  if (!to) return settle(ctx, mail.id, 'NOBODY');
  const receipt = await mailerOf(ctx.app).send(await written(ctx, mail, to));
  if (receipt.outcome === 'SENT') return settle(ctx, mail.id, 'SENT');
  ctx.app.log.warn({ mail: mail.id, code: receipt.code }, 'a mail could not be sent');
  if (receipt.outcome === 'REFUSED' || mail.tries + 1 >= MOST_TRIES) return settle(ctx, mail.id, receipt.code);
  const later = databaseNowPlus(60 * 2 ** mail.tries);
  await inTransaction(ctx, (tx) => tx.db.run(`UPDATE mail SET due_at = ${later}, lease_until = NULL, outcome = ? WHERE id = ?`, [receipt.code, bareId(mail.id)]));
}

async function sendMails(ctx: Ctx): Promise<boolean> {
  const claimed = await claim(ctx);
  await Promise.all(claimed.map((mail) => sendOne(ctx, mail)));
  return claimed.length === AT_ONCE;
}

/** Sends what is due; any number of workers at once. */
export const mailJob: Job = { name: 'identity.mail', everyMs: 2000, exclusive: false, run: sendMails };
