import type { Channel } from '@dealercare/domain/care/channel';
import type { App } from '../platform/context.js';
import { consoleSender } from './console-sender.js';
import { fileSender } from './file-sender.js';
import { httpSender } from './http-sender.js';

/** What a gateway gets to see of a message. */
export interface Dispatch {
  /** The message's id and the gateway's idempotency key: the same id is delivered once, however often it is handed over. */
  id: string;
  channel: Channel;
  /** The number in the clear. */
  to: string;
  text: string;
}

/** ACCEPTED: it is the gateway's now. REFUSED: it will never take this one. UNAVAILABLE: try again later. */
export type SendReceipt =
  | { outcome: 'ACCEPTED' }
  | { outcome: 'REFUSED' | 'UNAVAILABLE'; code: string };

/** The port through which messages leave (C-082); an own network is not part of the product. Never throws. */
export interface MessageSender {
  send(dispatch: Dispatch): Promise<SendReceipt>;
}

const made = new WeakMap<App, MessageSender>();

function makeSender(app: App): MessageSender {
  switch (app.config.messageSender) {
    case 'file': return fileSender(app.config.dataDir);
    case 'console': return consoleSender(app.log);
    case 'http': return httpSender({ url: app.config.messageGatewayUrl, secret: app.config.messageGatewaySecret, now: () => app.time.now() });
  }
}

/** The sender that the configuration names. */
export function senderOf(app: App): MessageSender {
  let sender = made.get(app);
  if (!sender) made.set(app, (sender = makeSender(app)));
  return sender;
}
