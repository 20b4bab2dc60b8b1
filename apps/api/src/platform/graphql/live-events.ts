import type { Action } from '@dealercare/domain/access/action';
import { ACCESS_CHANGED } from '../access/access-changed.js';
import type { DomainEvent } from '../events/event.js';
import { reachesDealer } from '../scope.js';
import type { LiveCtx } from './live.js';

const QUEUE_LIMIT = 1000;

/** A fact together with the subscriber's context as it is at that moment. */
export interface Heard {
  event: DomainEvent;
  ctx: LiveCtx;
}

/**
 * The facts that a subscriber may hear, one after another. Rights are looked at again with every fact, and the stream ends
 * when they are gone (S10): at the latest with the next fact, at once when it was told that they have changed. `concerns` may let facts of upper levels through, which carry no dealer.
 */
export async function* liveEvents(ctx: LiveCtx, types: readonly string[], action: Action, concerns: (fresh: LiveCtx, event: DomainEvent) => boolean = () => false): AsyncGenerator<Heard> {
  const queue: DomainEvent[] = [];
  let wake: (() => void) | undefined;
  const stop = ctx.app.bus.hear((event) => {
    const ofMe = event.type === ACCESS_CHANGED && event.payload['actorId'] === ctx.actor.id;
    if (!ofMe && !types.includes(event.type)) return;
    // A reader that slow reloads anyway; memory stays bounded.
    if (queue.length >= QUEUE_LIMIT) queue.shift();
    queue.push(event);
    wake?.();
  });
  try {
    for (;;) {
      const event = queue.shift();
      if (!event) {
        await new Promise<void>((resolve) => { wake = resolve; });
        continue;
      }
      const looksAgain = event.type === ACCESS_CHANGED;
      const known = await ctx.current(looksAgain);
      if (!known || !known.principal.actions.has(action)) return;
      if (looksAgain) continue;
      const fresh: LiveCtx = { ...ctx, ...known, now: ctx.app.time.now(), loaders: new Map() };
      if ((event.dealerId && reachesDealer(fresh, action, event.dealerId)) || concerns(fresh, event)) yield { event, ctx: fresh };
    }
  } finally {
    stop();
  }
}
