import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { startGateway } from '../../test/kit/gateway.js';
import { httpSender } from './http-sender.js';

test('a gateway that points elsewhere is not followed', async () => {
  const elsewhere = await startGateway();
  const server = createServer((_request, response) => { response.writeHead(307, { location: elsewhere.url }).end(); });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const sender = httpSender({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`, secret: 'a secret of both', now: () => new Date('2026-03-02T10:00:00Z') });
  const receipt = await sender.send({ id: 'msg_01jd0000000000000000000000', channel: 'SMS', to: '13800138000', text: '您好' });
  expect([receipt, elsewhere.received]).toEqual([{ outcome: 'UNAVAILABLE', code: 'UNREACHABLE' }, []]);
  server.close();
  await elsewhere.close();
});
