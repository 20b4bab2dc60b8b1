import type { Listener } from '../platform/events/event.js';
import { forgetPrincipals } from './principal-of.js';

/** Rights are made from posts and the tree: when the tree changes, they are made anew at the next request. */
export const treeListener: Listener = {
  on: 'organisation.changed',
  run: async (tx) => { tx.unit.afterwards.push(() => { forgetPrincipals(tx.app); }); },
};
