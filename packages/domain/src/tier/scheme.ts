/** The ways to sort customers by their value (DT-T1 to DT-T3), and the ladder on which they are lost (D5). */
export const tierSchemes = ['ABCD', 'MATRIX', 'PYRAMID', 'ABC_VOLUME', 'RFM', 'CHURN'] as const;
export type TierScheme = (typeof tierSchemes)[number];

/** Schemes that can stand in the customer's file as his tier; the ladder of loss stands beside it. */
export const mainSchemes = ['ABCD', 'MATRIX', 'PYRAMID', 'ABC_VOLUME', 'RFM'] as const satisfies readonly TierScheme[];
export type MainScheme = (typeof mainSchemes)[number];

/** The tiers of a scheme, the best first. */
export const tiersOf = {
  ABCD: ['A', 'B', 'C', 'D'],
  MATRIX: ['DIAMOND', 'GOLD', 'SILVER', 'ORDINARY'],
  PYRAMID: ['VIP', 'MAIN', 'USUAL', 'SMALL'],
  ABC_VOLUME: ['A', 'B', 'C'],
  RFM: ['CHAMPION', 'LOYAL', 'PROMISING', 'STEADY', 'AT_RISK', 'ASLEEP'],
  CHURN: ['ACTIVE', 'THIN_ICE', 'AT_RISK', 'LOST'],
} as const satisfies Readonly<Record<TierScheme, readonly string[]>>;

export const isTierOf = (scheme: TierScheme, tier: string): boolean => (tiersOf[scheme] as readonly string[]).includes(tier);

export type Direction = 'UP' | 'DOWN' | 'FIRST' | 'LEFT' | 'SAME';

/** Whether a move is one for the better; null stands for no tier at all. */
export function directionOf(scheme: TierScheme, from: string | null, to: string | null): Direction {
  if (from === to) return 'SAME';
  if (from === null) return 'FIRST';
  if (to === null) return 'LEFT';
  const order = tiersOf[scheme] as readonly string[];
  return order.indexOf(to) < order.indexOf(from) ? 'UP' : 'DOWN';
}
