import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as a server got it over SMTP. */
export interface Received { from: string; to: string[]; raw: string; text: string }

/** A mail server in a test, on a socket of its own; it answers as it is told. */
export interface MailServer {
  url: string;
  received: Received[];
  /** The next answers to a recipient, one a mail: an SMTP code to refuse with. */
  refusals: number[];
  close(): Promise<void>;
}

const unfold = (body: string): string => body.replace(/=\r?\n/g, '');
const decodeWords = (body: string): string =>
  Buffer.from(unfold(body).replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8');

function textOf(raw: string): string {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/);
  const body = rest.join('\n\n');
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  return /content-transfer-encoding: quoted-printable/i.test(head) ? decodeWords(body) : body;
}

export async function startMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  const refusals: number[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      const responseCode = refusals.shift();
      done(responseCode ? Object.assign(new Error('refused'), { responseCode }) : null);
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        received.push({ from: envelope.mailFrom ? envelope.mailFrom.address : '', to: envelope.rcptTo.map(({ address }) => address), raw, text: textOf(raw) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received, refusals,
    close: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
}
