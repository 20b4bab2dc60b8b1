import { newId } from './ids.js';
import { system } from './access/principal.js';
import type { App, Ctx } from './context.js';

/** The context of timed work: acts everywhere, chooses its rows itself, and stands in the audit as the job. */
export function systemContext(app: App, job: string): Ctx {
  return {
    app, requestId: newId('job'), actor: { kind: 'SYSTEM', id: job }, principal: system, locale: 'zh-CN', now: app.time.now(),
    db: app.database.read, idempotency: null, loaders: new Map(),
  };
}
