import { createHmac } from 'node:crypto';
import type { MessageSender, SendReceipt } from './gateway.js';

const TIMEOUT_MS = 5000;
const TOO_MANY_REQUESTS = 429;
const REQUEST_TIMEOUT = 408;

export interface GatewayAddress {
  url: string;
  /** Shared with the gateway; signs the body. */
  secret: string;
  now(): Date;
}

function receiptOf(status: number): SendReceipt {
  if (status >= 200 && status < 300) return { outcome: 'ACCEPTED' };
  const permanent = status >= 400 && status < 500 && status !== TOO_MANY_REQUESTS && status !== REQUEST_TIMEOUT;
  return { outcome: permanent ? 'REFUSED' : 'UNAVAILABLE', code: `HTTP_${status}` };
}

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 of `<seconds>.<body>`, so that an old body cannot be sent again under a new time. */
export function signatureOf(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

/** Hands messages to an SMS provider's adapter by POST. 2xx: accepted. 4xx: never again (but 408 and 429). All else: later. */
export function httpSender({ url, secret, now }: GatewayAddress): MessageSender {
  return {
    async send(dispatch) {
      const body = JSON.stringify(dispatch);
      const seconds = Math.floor(now().getTime() / 1000);
      try {
        const response = await fetch(url, {
          method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS),
          headers: { 'content-type': 'application/json', 'idempotency-key': dispatch.id, 'x-dealercare-signature': signatureOf(secret, seconds, body) },
        });
        await response.body?.cancel();
        return receiptOf(response.status);
      } catch (error) {
        return { outcome: 'UNAVAILABLE', code: (error as Error).name === 'TimeoutError' ? 'TIMEOUT' : 'UNREACHABLE' };
      }
    },
  };
}
