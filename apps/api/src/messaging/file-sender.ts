import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { maskPhone } from '@dealercare/domain/customer/masking';
import type { MessageSender } from './gateway.js';

/**
 * Leaves a receipt for each message in a folder, for demo and tests. The file is created exclusively, so that its name is the
 * idempotency key; it tells who and how much, never what (rulings 27): the text is read in the product, under the person's key.
 */
export function fileSender(dataDir: string): MessageSender {
  const folder = join(dataDir, 'sent');
  return {
    async send({ id, channel, to, text }) {
      const receipt = { id, channel, to: maskPhone(to), characters: Array.from(text).length, sha256: createHash('sha256').update(text).digest('hex') };
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, `${id}.json`), `${JSON.stringify(receipt)}\n`, { flag: 'wx' });
      } catch (error) {
        const { code } = error as { code?: string };
        if (code !== 'EEXIST') return { outcome: 'UNAVAILABLE', code: code ?? 'FILE' };
      }
      return { outcome: 'ACCEPTED' };
    },
  };
}
