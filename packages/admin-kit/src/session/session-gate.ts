/** Where a request waits when the session has ended, until the person has signed in again on top of the page. */
export interface SessionGate {
  readonly isClosed: boolean;
  /** The session has ended: resolves when somebody has signed in again. */
  close: () => Promise<void>;
  /** Somebody has signed in again: everything that waits goes on. */
  open: () => void;
  onChange: (listener: () => void) => () => void;
  /** Runs what gives the session a new cookie. What was on its way with the old one is sent again afterwards. */
  renew: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
  /** How often there was a new cookie. */
  readonly renewals: number;
  /** Until there is none on its way. */
  settled: () => Promise<unknown>;
}

export function createSessionGate(): SessionGate {
  const listeners = new Set<() => void>();
  let waiting: { opened: Promise<void>; release: () => void } | null = null;
  let renewals = 0;
  let renewing: Promise<unknown> = Promise.resolve();
  const tell = () => { for (const listener of listeners) listener(); };
  return {
    get isClosed() { return waiting !== null; },
    close() {
      if (waiting) return waiting.opened;
      const { promise, resolve } = promiseToKeep();
      waiting = { opened: promise, release: resolve };
      tell();
      return promise;
    },
    open() {
      const released = waiting;
      waiting = null;
      released?.release();
      tell();
    },
    get renewals() { return renewals; },
    settled: () => renewing,
    renew(work) {
      const renewed = work().finally(() => { renewals += 1; });
      renewing = renewed.catch(() => undefined);
      return renewed;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}

function promiseToKeep(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((keep) => { resolve = keep; });
  return { promise, resolve };
}
