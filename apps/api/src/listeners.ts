import { completenessListeners } from './completeness/completeness.listeners.js';
import { careListeners } from './care/care.listeners.js';
import { complaintListeners } from './complaint/complaint.listeners.js';
import { figureListeners } from './report/figures.listeners.js';
import { consentListener } from './messaging/consent-listener.js';
import { tierListeners } from './tier/tier.listeners.js';
import { treeListener } from './identity/tree-listener.js';
import { importNotices } from './messaging/import-notices.js';
import type { Listener } from './platform/events/event.js';

/** Later rooms that stand or fall with a fact of an earlier one: they run in the transaction that made it true. */
export const listeners: readonly Listener[] = [treeListener, ...tierListeners, consentListener, importNotices, ...careListeners, ...complaintListeners, ...completenessListeners, ...figureListeners];
