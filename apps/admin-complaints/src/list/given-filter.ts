/** A filter that somebody else has made and put into the address, such as the figure of a report; with its name. */
export interface GivenFilter<Filter> {
  filter: Filter;
  title: string | null;
}

/** What `?filter=<JSON>&title=<text>` asks for: null without one, 'unreadable' where it is no filter. */
export function givenFilterIn<Filter extends object>(params: URLSearchParams): GivenFilter<Filter> | 'unreadable' | null {
  const text = params.get('filter');
  if (text === null) return null;
  try {
    const filter: unknown = JSON.parse(text);
    const isFilter = typeof filter === 'object' && filter !== null && !Array.isArray(filter);
    return isFilter ? { filter: filter as Filter, title: params.get('title') } : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** The same filter for an address. */
export function givenFilterEntries(given: GivenFilter<object> | 'unreadable' | null): [string, string][] {
  if (given === null || given === 'unreadable') return [];
  return [['filter', JSON.stringify(given.filter)], ['title', given.title ?? '']];
}
