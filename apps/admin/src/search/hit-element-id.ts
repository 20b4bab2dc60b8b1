/** Id of a hit's element, by which the box points at the current one. */
export function hitElementId(group: string, id: string): string {
  return `search-hit-${group}-${id}`;
}
