export interface ExportOffer {
  /** A value of `ExportKindCode`. */
  kind: string;
  /** The filter of the list, as the API takes it. */
  filter?: object | null | undefined;
  search?: string | null | undefined;
}

/** Where the rows of a list are taken out: the same rows, by the same filter and search. */
export function exportAddress({ kind, filter, search }: ExportOffer): string {
  const params = new URLSearchParams({ kind });
  if (filter && Object.keys(filter).length > 0) params.set('filter', JSON.stringify(filter));
  if (search?.trim()) params.set('q', search.trim());
  return `/exports/new?${params.toString()}`;
}

/** What an address offers; a filter that cannot be read is told apart, because without it more would leave than was meant. */
export function exportOffer(params: URLSearchParams): ExportOffer & { isReadable: boolean } {
  const text = params.get('filter');
  const offer = { kind: params.get('kind') ?? '', search: params.get('q') };
  try {
    const filter: unknown = text === null ? null : JSON.parse(text);
    return { ...offer, filter: filter as object | null, isReadable: typeof filter === 'object' && !Array.isArray(filter) };
  } catch {
    return { ...offer, filter: null, isReadable: false };
  }
}
