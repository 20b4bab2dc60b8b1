import { createHmac, timingSafeEqual } from 'node:crypto';
import type { App } from '../platform/context.js';

/** How long a link can be followed. Real time: no clock that is moved makes it last longer. */
export const LINK_MS = 10 * 60_000;

/** Whose link it is: of one person, in one session, for one file, until an instant. */
export interface LinkHolder {
  exportId: string;
  userId: string;
  sessionId: string;
  until: number;
}

function markOf({ config }: App, { exportId, userId, sessionId, until }: LinkHolder): Buffer {
  return createHmac('sha256', Buffer.from(config.secrets.cookieKey, 'base64')).update(`export-link|${exportId}|${userId}|${sessionId}|${until}`).digest();
}

export const linkPath = (app: App, holder: LinkHolder, extension: string): string => `/files/exports/${holder.exportId}.${extension}?until=${holder.until}&mark=${markOf(app, holder).toString('base64url')}`;

export function isMarked(app: App, holder: LinkHolder, mark: string): boolean {
  const [wanted, given] = [markOf(app, holder), Buffer.from(mark, 'base64url')];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
