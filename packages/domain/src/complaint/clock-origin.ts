import type { LocalDate } from '../time/local-date.js';
import { startOfDay } from '../time/zone.js';

/**
 * From when the clocks of a case count: from its receipt, but never from before the dealer's go-live day, for which nothing is
 * missed or escalated (rulings 17). `goLiveOn` null: a case above the dealers.
 */
export function clockOrigin(receivedAt: Date, goLiveOn: LocalDate | null, zone: string): Date {
  if (goLiveOn === null) return receivedAt;
  const live = startOfDay(goLiveOn, zone);
  return receivedAt < live ? live : receivedAt;
}
