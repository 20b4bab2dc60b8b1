import type { Ctx } from '../context.js';

/** What a door over HTTP knows beyond the context: where the request came from, and the session cookie. */
export interface HttpDoor {
  readonly address: string;
  readonly userAgent: string;
  readonly sessionToken: string | null;
  /** Sets the session cookie, or clears it. */
  setSession(token: string | null): void;
}

export interface HttpCtx extends Ctx {
  readonly http: HttpDoor;
}
