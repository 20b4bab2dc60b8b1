import { createRegistry } from '../registry/registry.js';
import type { ListView } from './use-own-views.js';

export type ViewAudience = 'PRIVATE' | 'TEAM' | 'ORGANISATION';

/** A view as the server keeps it. */
export interface SavedView extends ListView {
  version: number;
  audience: ViewAudience;
  /** The unit with which it is shared. */
  sharedWith: string | null;
  isMine: boolean;
  /** Others keep a copy. */
  mayChange: boolean;
}

/** The saved views of one list and what can be done with them. */
export interface SavedViews {
  views: readonly SavedView[];
  /** Ids of saved views and names of built-in ones that stand in front. */
  pinned: readonly string[];
  /** With which the list opens. */
  defaultView: string | null;
  /** False until the server has answered: until then nothing may be taken for missing. */
  isLoaded: boolean;
  keep: (title: string, search: string, audience: ViewAudience) => Promise<boolean>;
  change: (view: SavedView, next: { search?: string; audience?: ViewAudience }) => Promise<boolean>;
  forget: (view: SavedView) => Promise<boolean>;
  arrange: (pinned: readonly string[], defaultView: string | null) => Promise<boolean>;
}

/** Where saved views are kept (I3). Without one they stay on the machine. */
export interface ViewSource {
  name: string;
  /** Hook. */
  useViews: (list: string) => SavedViews;
  /** Hook: whether one may share with everybody below one's unit. */
  useMayShareDown: () => boolean;
}

const sources = createRegistry<ViewSource>();

/** Has the tabs keep their views at `source`; the answer takes it away again. */
export const registerViewSource = (source: ViewSource): (() => void) => sources.register(source);

export const useViewSource = (): ViewSource | null => sources.useEntries().at(-1) ?? null;
