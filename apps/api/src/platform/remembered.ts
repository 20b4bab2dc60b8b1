import type { App } from './context.js';

const FRESH_MS = 1000;
const MAX_KEYS = 10_000;

interface Entry<T> {
  readonly since: number;
  readonly value: Promise<T>;
  /** The value once it is there; the next reading may build on it. */
  settled?: T;
}

/**
 * What every request asks and nearly no request changes, read at most once a second for each key. Several servers share nothing but the
 * database, so a change made elsewhere is seen within that second; one made here is seen at once, when its writer calls `forget`.
 * Age is real time: the clock of demo and tests must not keep a session alive.
 */
export class Remembered<T> {
  readonly #apps = new WeakMap<App, Map<string, Entry<T>>>();
  readonly #read: (app: App, key: string, before: T | undefined) => Promise<T>;

  constructor(read: (app: App, key: string, before: T | undefined) => Promise<T>) {
    this.#read = read;
  }

  get(app: App, key = ''): Promise<T> {
    const entries = this.#apps.get(app) ?? new Map<string, Entry<T>>();
    this.#apps.set(app, entries);
    const known = entries.get(key);
    if (known && Date.now() - known.since < FRESH_MS) return known.value;
    if (entries.size >= MAX_KEYS) entries.clear();
    const entry: Entry<T> = { since: Date.now(), value: this.#read(app, key, known?.settled) };
    entries.set(key, entry);
    entry.value.then((value) => { entry.settled = value; }, () => { if (entries.get(key) === entry) entries.delete(key); });
    return entry.value;
  }

  /** A reading under way when this is called is kept by nobody. */
  forget(app: App, key?: string): void {
    if (key === undefined) this.#apps.delete(app);
    else this.#apps.get(app)?.delete(key);
  }
}
