import type { IncomingMessage } from 'node:http';
import type { AddressList } from './address-list.js';

/** Where a socket comes from: what the trusted proxies say, read from the nearest one, and no word of anybody before them. */
export function callerAddress({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: AddressList): string {
  const told = String(headers['x-forwarded-for'] ?? '').split(',').map((part) => part.trim()).filter(Boolean);
  let address = socket.remoteAddress ?? '';
  while (proxies.has(address) && told.length > 0) address = told.pop()!;
  return address;
}
