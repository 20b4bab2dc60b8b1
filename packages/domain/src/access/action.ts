/** Everything a door can ask for. Doors name the action, never the role. */
export const actions = [
  'organisation:read', 'organisation:manage',
  'staff:read', 'staff:manage',
  'policy:read', 'policy:set',
  'calendar:read', 'calendar:manage',
  'import:read', 'import:run',
  'customer:read', 'customer:name', 'customer:write', 'customer:reveal', 'customer:consent', 'customer:export', 'customer:erase',
  'vehicle:read', 'vehicle:write', 'order:read',
  'message:read',
  'care:read', 'care:work', 'care:assign', 'care:rules',
  'survey:read', 'survey:answer', 'suggestion:read', 'suggestion:answer',
  'complaint:list', 'complaint:read', 'complaint:register', 'complaint:work', 'complaint:handle', 'complaint:investigate', 'complaint:manage',
  'complaint:escalate', 'complaint:callback', 'complaint:dispatch', 'complaint:crisis', 'escalation:handle',
  'report:read',
  'partner:manage',
  'audit:read',
  'job:run', 'clock:move',
] as const;

export type Action = (typeof actions)[number];

/** UNIT: every row under the unit where the post is held. OWN: only rows that carry the person as their owner. */
export type Breadth = 'UNIT' | 'OWN';

export function isAction(text: string): text is Action {
  return (actions as readonly string[]).includes(text);
}
