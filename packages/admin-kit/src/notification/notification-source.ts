import type { ComponentType } from 'react';
import { createRegistry } from '../registry/registry.js';

/** Where notifications come from; the bell stays hidden until there is one (L1). */
export interface NotificationSource {
  name: string;
  /** Hook: how many are unread. */
  useUnread: () => number;
  /** The list behind the bell. */
  Panel: ComponentType<{ onClose: () => void }>;
}

const sources = createRegistry<NotificationSource>();

/** Shows the bell, fed by `source`; the answer takes it away again. */
export function registerNotificationSource(source: NotificationSource): () => void {
  return sources.register(source);
}

export function useNotificationSource(): NotificationSource | null {
  return sources.useEntries().at(-1) ?? null;
}
