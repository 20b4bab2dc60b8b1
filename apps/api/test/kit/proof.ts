import { forgetSessions, hashToken } from '../../src/identity/session.js';
import { databaseNow } from '../../src/platform/database/dialect.js';
import type { Client } from './client.js';
import type { Kit } from './kit.js';
import { asSystem, PASSWORD } from './people.js';

/** Somebody who is signed in has just given the password once more: doors that need a fresh proof are open. */
export async function proves<C extends Client>(kit: Kit, client: C): Promise<C> {
  const token = /(?:^|; )dealercare=([^;]+)/.exec(client.cookieHeader)![1]!;
  await asSystem(kit, async (tx) => {
    await tx.db.run(`UPDATE session SET proved_at = ${databaseNow()} WHERE token_hash = ?`, [hashToken(decodeURIComponent(token))]);
    forgetSessions(tx);
  });
  return client;
}

/** The same through the door that the portal uses: with the password, and with a new cookie afterwards. */
export async function stepUp<C extends Client>(client: C): Promise<C> {
  await client.ask('mutation ($password: String!) { stepUp(input: { password: $password }) }', { password: PASSWORD });
  return client;
}
