import { levelAt, levelNumber, type Level } from './level.js';

/** Who is reminded or told, by role; the organisation tree names the people (A4). */
export const recipients = [
  'OWNER', 'MANAGER', 'GM', 'REGION_OFFICER', 'REGION_MANAGER', 'MANUFACTURER', 'HEAD_OF_DEPARTMENT', 'HEAD_OFFICE', 'PR',
] as const;
export type Recipient = (typeof recipients)[number];

/** Who answers for a rung of the ladder. */
const seatOfLevel: Record<Level, Recipient> = {
  DEALER_FRONTLINE: 'OWNER', DEALER_MANAGEMENT: 'MANAGER', REGION: 'REGION_OFFICER', MANUFACTURER: 'MANUFACTURER',
};

/** The one a level up; above the manufacturer's desk stands the head of its department. */
export function recipientAbove(level: Level): Recipient {
  return level === 'MANUFACTURER' ? 'HEAD_OF_DEPARTMENT' : seatOfLevel[levelAt(levelNumber(level) + 1)];
}

/** The one who answers for that level. */
export function recipientAt(level: Level): Recipient {
  return seatOfLevel[level];
}
