import { careListeners } from './care/care.listeners.js';
import { complaintListeners } from './complaint/complaint.listeners.js';
import { figureListeners } from './report/figures.listeners.js';
import { consentListener } from './messaging/consent-listener.js';
import { treeListener } from './identity/tree-listener.js';
import type { Listener } from './platform/events/event.js';

/** Later rooms that stand or fall with a fact of an earlier one: they run in the transaction that made it true. */
export const listeners: readonly Listener[] = [treeListener, consentListener, ...careListeners, ...complaintListeners, ...figureListeners];
