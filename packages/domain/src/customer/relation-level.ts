/** How near a relation is, after Kotler (C-062): from selling and leaving alone to working together all the time. */
export const relationLevels = ['BASIC', 'REACTIVE', 'ACCOUNTABLE', 'PROACTIVE', 'PARTNERSHIP'] as const;
export type RelationLevel = (typeof relationLevels)[number];
