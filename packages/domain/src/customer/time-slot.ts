/** When a customer likes to be called; all of them lie within the call windows (rulings 8). */
export const timeSlots = ['MORNING', 'AFTERNOON', 'EVENING'] as const;
export type TimeSlot = (typeof timeSlots)[number];
