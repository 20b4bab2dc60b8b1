/** What a key may spend in a minute, at least and at most. */
export const LEAST_COST = 100;
export const MOST_COST = 60_000;

/** A key without limits of its own. */
export const unlimited = { addresses: '', costPerMinute: MOST_COST, registeredOnly: false };
