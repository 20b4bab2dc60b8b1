import { maskPhone } from '@dealercare/domain/customer/masking';
import type { Logger } from 'pino';
import type { MessageSender } from './gateway.js';

/** Says in the log that a message would have left; the text stays in the product. */
export function consoleSender(log: Logger): MessageSender {
  return {
    async send({ id, channel, to, text }) {
      log.info({ messageId: id, channel, to: maskPhone(to), characters: Array.from(text).length }, 'a message was sent');
      return { outcome: 'ACCEPTED' };
    },
  };
}
