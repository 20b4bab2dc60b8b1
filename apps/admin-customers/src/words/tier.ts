/** The classes of the ABCD scheme (DT-T1); other schemes have names of their own. */
export const tiers = ['A', 'B', 'C', 'D'] as const;

export type Tier = (typeof tiers)[number];

export function isTier(text: string): text is Tier {
  return (tiers as readonly string[]).includes(text);
}
