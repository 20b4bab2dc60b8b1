/** The words of a search change from minute to minute; they are no part of a view. */
const WORDS = 'q';

/** What of an address makes the view: its filters in one order, without empty ones and without the words searched for. */
export function viewSearch(search: string): string {
  const params = new URLSearchParams(search);
  params.delete(WORDS);
  for (const [name, value] of [...params]) if (value === '') params.delete(name);
  params.sort();
  return params.toString();
}

/** Two addresses show the same view, whatever the order of their filters. */
export function isSameView(a: string, b: string): boolean {
  return viewSearch(a) === viewSearch(b);
}
