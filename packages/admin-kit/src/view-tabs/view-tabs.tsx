import { BrowserTabs } from './browser-tabs.js';
import { SharedTabs } from './shared-tabs.js';
import type { ListView } from './use-own-views.js';
import { useViewSource } from './view-source.js';

export interface ViewTabsProps {
  /** Name by which the views of the list are known: 'customers'. */
  list: string;
  /** The views everybody has, the plain list first. */
  views: readonly ListView[];
}

/**
 * Saved views as tabs (I3). A list keeps its filters in the address, so a view is a link: it can be sent to a colleague,
 * and Back leaves it. Filters without a name can be given one.
 */
export function ViewTabs(props: ViewTabsProps) {
  const source = useViewSource();
  return source ? <SharedTabs key={source.name} source={source} {...props} /> : <BrowserTabs {...props} />;
}
