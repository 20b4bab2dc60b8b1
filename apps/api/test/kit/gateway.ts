import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as a gateway saw it. */
export interface Delivered { id: string; channel: string; to: string; text: string; key: string; signature: string; body: string }

/** An SMS provider in a test: takes each idempotency key once, and answers as it is told. */
export interface Gateway {
  url: string;
  /** What arrived, every hand-over. */
  received: Delivered[];
  /** What it would have delivered: each key once. */
  delivered(): Delivered[];
  /** The next answers, one a request; 202 when there are none. `-1` breaks the connection. */
  answers: number[];
  close(): Promise<void>;
}

export async function startGateway(): Promise<Gateway> {
  const received: Delivered[] = [];
  const answers: number[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const status = answers.shift() ?? 202;
      if (status === -1) {
        request.socket.destroy();
        return;
      }
      if (status < 300) received.push({ ...JSON.parse(body) as Delivered, key: String(request.headers['idempotency-key']), signature: String(request.headers['x-dealercare-signature']), body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`, received, answers,
    delivered: () => [...new Map(received.map((one) => [one.key, one])).values()],
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}
