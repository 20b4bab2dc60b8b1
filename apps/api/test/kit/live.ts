import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Client } from './client.js';

/** A subscription over the real socket. */
export interface LiveLine<T> {
  readonly heard: T[];
  /** Does something again and again until it is heard: who has just begun to listen does not hear what was before. */
  hears(act: () => Promise<unknown>, wanted: (heard: T) => boolean): Promise<T>;
  /** The socket stands; what was asked for is on its way. */
  readonly opened: Promise<void>;
  /** The code with which the line was refused or ended. */
  readonly refused: Promise<string>;
  close(): void;
}

const MAX_TRIES = 100;

/** Opens a subscription with the cookies of somebody who is signed in, or with a partner's key. */
export function listen<T>(client: Client, query: string, variables: Record<string, unknown> = {}): LiveLine<T> {
  const headers = { cookie: client.cookieHeader };
  class WithCookies extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => { open = resolve; });
  const socket = createClient({ url: `${client.url.replace('http', 'ws')}/graphql`, webSocketImpl: WithCookies, retryAttempts: 0, on: { connected: () => open() }, connectionParams: { authorization: client.headers['authorization'] } });
  const heard: T[] = [];
  let refuse: (code: string) => void = () => undefined;
  const refused = new Promise<string>((resolve) => { refuse = resolve; });
  const refuseWith = (errors: unknown): void => refuse(String((errors as { extensions?: { code?: string } }[])[0]?.extensions?.code ?? JSON.stringify(errors)));
  socket.subscribe<T>({ query, variables }, {
    next: ({ data, errors }) => { if (errors) refuseWith(errors); else if (data) heard.push(data); },
    error: refuseWith, complete: () => refuse('COMPLETE'),
  });
  return {
    heard, opened, refused, close: () => void socket.dispose(),
    hears: async (act, wanted) => {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const found = heard.find(wanted);
        if (found) return found;
        await act();
        // Work on SQLite never leaves the microtasks; the socket needs its turn.
        await new Promise((resolve) => { setImmediate(resolve); });
      }
      throw new Error(`not heard: ${JSON.stringify(heard)}; ${await Promise.race([refused, Promise.resolve('the line is open')])}`);
    },
  };
}
