import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How long it thinks before it answers, so that kills also hit between sending and the answer. */
const SLOWEST_MS = 20;
const counts = new Map<string, number>();

const server = createServer((request, response) => {
  if (request.url === '/counts') {
    response.end(JSON.stringify(Object.fromEntries(counts)));
    return;
  }
  request.resume();
  request.on('end', () => {
    const key = String(request.headers['idempotency-key']);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    setTimeout(() => response.writeHead(202).end(), Math.random() * SLOWEST_MS);
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`listening ${(server.address() as AddressInfo).port}\n`));
