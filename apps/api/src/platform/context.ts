import type DataLoader from 'dataloader';
import type { Logger } from 'pino';
import type { Change } from './audit/audit.js';
import type { Config } from './config.js';
import type { Database, Db } from './database/database.js';
import type { EventBus } from './events/bus.js';
import type { DomainEvent, Listener } from './events/event.js';
import type { FieldCipher } from './secrecy/field-cipher.js';
import type { SubjectKeys } from './secrecy/subject-keys.js';
import type { TimeSource } from './time-source.js';
import type { Principal } from './access/principal.js';
import type { IdempotentRequest } from './idempotency/idempotency.js';
import type { Locale } from './locale.js';

/** What one process has once. */
export interface App {
  readonly config: Config;
  readonly database: Database;
  readonly time: TimeSource;
  readonly fieldCipher: FieldCipher;
  readonly subjectKeys: SubjectKeys;
  readonly auditKey: Buffer;
  readonly bus: EventBus;
  readonly log: Logger;
  /** Later rooms that stand or fall with a fact of an earlier one. */
  readonly listeners: readonly Listener[];
}

/** Who acts. PARTNER is an API key, SYSTEM a job. */
export interface Actor {
  readonly kind: 'STAFF' | 'PARTNER' | 'SYSTEM' | 'ANONYMOUS';
  readonly id: string | null;
}

/** All that one request, job step or socket event knows. Passed as the first argument everywhere. */
export interface Ctx {
  readonly app: App;
  readonly requestId: string;
  readonly actor: Actor;
  readonly principal: Principal;
  readonly locale: Locale;
  /** The product's clock when the request came. */
  readonly now: Date;
  readonly db: Db;
  readonly idempotency: IdempotentRequest | null;
  readonly loaders: Map<object, DataLoader<string, unknown>>;
  /** The session behind the request, where there is one. */
  readonly sessionId?: string | null;
  /** The person has given a password or a code within the last minutes (see access/step-up.ts). */
  readonly freshlyProved?: boolean;
}

/** What a transaction gathers and settles before its commit. */
export interface UnitOfWork {
  readonly events: DomainEvent[];
  readonly changes: Change[];
  /** Done once the rows stand, such as forgetting what was remembered of them. */
  readonly afterwards: (() => void)[];
}

export interface TxCtx extends Ctx {
  readonly unit: UnitOfWork;
}

export const isTx = (ctx: Ctx): ctx is TxCtx => 'unit' in ctx;
