/** What each value of an enum means, as the contract tells it. */
export function meanings<K extends string>(texts: Readonly<Record<K, string>>): Record<K, { description: string }> {
  return Object.fromEntries(Object.entries(texts).map(([value, description]) => [value, { description }])) as Record<K, { description: string }>;
}
