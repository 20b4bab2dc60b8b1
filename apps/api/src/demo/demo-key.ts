import { saveApiKey } from '../partner/api-key.service.js';
import { keyOf } from '../partner/secret.js';
import { partnerScopes, type PartnerScope } from '@dealercare/domain/access/partner-scope';
import type { TxCtx } from '../platform/context.js';

/** Known to all, like the demo's password: it opens invented data on this machine only. */
export const DEMO_KEY_PREFIX = 'dck_demo00000000';
const DEMO_KEY_SECRET = 'known-to-all-who-have-read-the-readme';
const VALID_DAYS = 366;

export const demoPartnerKey = keyOf(DEMO_KEY_PREFIX, DEMO_KEY_SECRET);

/** A dealer-management system that may do everything a partner can, at the manufacturer and below it. */
export async function seedDemoKey(tx: TxCtx, unitId: string): Promise<void> {
  const scopes = Object.keys(partnerScopes) as PartnerScope[];
  await saveApiKey(tx, { unitId, name: '演示合作系统', scopes, validDays: VALID_DAYS }, { prefix: DEMO_KEY_PREFIX, secret: DEMO_KEY_SECRET });
}
