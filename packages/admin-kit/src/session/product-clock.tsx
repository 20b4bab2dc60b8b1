import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';

/** Minutes are the finest unit on a page; half a minute keeps every shown minute right. */
const TICK_MS = 30_000;

/** The product's time. In demo and test it is moved (ruling 25), so no page asks the machine's clock. */
export interface ProductClock {
  /** The time at the last tick: the same for everything on the page, so that no two clocks disagree. */
  now: () => Date;
  onTick: (listener: () => void) => () => void;
  /** The server has told the time anew, after somebody has moved it: everything on the page follows at once. */
  adopt: (serverNow: Date) => void;
}

/** A clock that runs on from `serverNow`, as the server told it at the machine time `receivedAt`. */
export function runningClock(serverNow: Date, receivedAt: number, machineNow: () => number): ProductClock {
  let ahead = serverNow.getTime() - receivedAt;
  const listeners = new Set<() => void>();
  let now = new Date(machineNow() + ahead);
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = () => {
    now = new Date(machineNow() + ahead);
    for (const listener of listeners) listener();
  };
  return {
    now: () => now,
    onTick(listener) {
      listeners.add(listener);
      timer ??= setInterval(tick, TICK_MS);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    adopt(told) {
      ahead = told.getTime() - machineNow();
      tick();
    },
  };
}

/** A clock that stands still, for tests and pictures; it moves only when it is told to. */
export function standingClock(at: Date): ProductClock {
  const listeners = new Set<() => void>();
  let now = at;
  return {
    now: () => now,
    onTick(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    adopt(told) {
      now = told;
      for (const listener of listeners) listener();
    },
  };
}

const ClockContext = createContext<ProductClock | null>(null);

export function ClockProvider({ clock, children }: { clock: ProductClock; children: ReactNode }) {
  return <ClockContext value={clock}>{children}</ClockContext>;
}

/** The clock itself, for those who move it; pages ask `useNow`. */
export function useProductClock(): ProductClock {
  const clock = use(ClockContext);
  if (!clock) throw new Error('the product\'s time needs a ClockProvider');
  return clock;
}

/** The product's time, renewed every half minute. */
export function useNow(): Date {
  const { onTick, now } = useProductClock();
  return useSyncExternalStore(onTick, now);
}
