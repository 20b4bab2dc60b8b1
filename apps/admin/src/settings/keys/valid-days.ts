/** How long a key may be good for, as it is offered. */
export const VALID_DAYS: readonly number[] = [30, 90, 180, 365];
