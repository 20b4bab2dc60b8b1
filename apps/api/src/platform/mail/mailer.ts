import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { App } from '../context.js';

export interface OutgoingMail {
  /** Becomes the Message-ID: a mail that is handed over twice after a crash is the same one. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** SENT: the server has it. REFUSED: it will never take this one. UNAVAILABLE: try again later. */
export type MailReceipt = { outcome: 'SENT' } | { outcome: 'REFUSED' | 'UNAVAILABLE'; code: string };

/** Never throws. */
export interface Mailer {
  send(mail: OutgoingMail): Promise<MailReceipt>;
}

/** No server keeps the job waiting for longer. */
const DEADLINE_MS = 10_000;

function smtpMailer({ smtpUrl, mailFrom, publicUrl, mode }: App['config']): Mailer {
  const options = {
    url: smtpUrl, connectionTimeout: DEADLINE_MS, greetingTimeout: DEADLINE_MS, socketTimeout: DEADLINE_MS, dnsTimeout: DEADLINE_MS,
    disableFileAccess: true, disableUrlAccess: true,
    // A link that sets a password does not travel in the clear; smtps:// has TLS from the beginning.
    requireTLS: mode === 'production', tls: { minVersion: 'TLSv1.2' as const },
  };
  const transport = createTransport(options);
  const host = new URL(publicUrl).hostname;
  return {
    async send({ id, to, subject, text }) {
      try {
        await transport.sendMail({ from: mailFrom, to: { name: '', address: to }, subject, text, messageId: `<${id}@${host}>` });
        return { outcome: 'SENT' };
      } catch (error) {
        const { responseCode = 0, code = 'SMTP' } = error as { responseCode?: number; code?: string };
        // 5xx is the server's last word on this mail; wrong credentials and everything else may be mended.
        const forGood = responseCode >= 500 && code === 'EENVELOPE' || code === 'EMESSAGE';
        return { outcome: forGood ? 'REFUSED' : 'UNAVAILABLE', code: `${code} ${responseCode || ''}`.trim().slice(0, 40) };
      }
    },
  };
}

/** Without a mail server: mails lie in a folder that only the server's own user can read. */
function folderMailer({ dataDir, mailFrom }: App['config']): Mailer {
  const folder = join(dataDir, 'mail');
  return {
    async send({ id, to, subject, text }) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(join(folder, `${id}.txt`), `From: ${mailFrom}\nTo: ${to}\nSubject: ${subject}\n\n${text}\n`, { mode: 0o600 });
        return { outcome: 'SENT' };
      } catch (error) {
        return { outcome: 'UNAVAILABLE', code: (error as { code?: string }).code ?? 'FILE' };
      }
    },
  };
}

const made = new WeakMap<App, Mailer>();

/** How mails leave: over SMTP_URL, or into DATA_DIR/mail. */
export function mailerOf(app: App): Mailer {
  let mailer = made.get(app);
  if (!mailer) made.set(app, (mailer = app.config.smtpUrl ? smtpMailer(app.config) : folderMailer(app.config)));
  return mailer;
}
