import type { Action, Breadth } from './action.js';

export type UnitType = 'MANUFACTURER' | 'REGION' | 'DEALER' | 'GROUP';

/** The roles of the trade (domain.md 3.2). PARTNER is an API client whose scopes stand on its key. */
export const roles = [
  'CARE_SPECIALIST', 'SERVICE_ADVISOR', 'CARE_MANAGER', 'CARE_DIRECTOR', 'SERVICE_MANAGER', 'SERVICE_DIRECTOR',
  'STATION_HEAD', 'GENERAL_MANAGER', 'CLUB_ADMIN', 'LOUNGE_STAFF',
  'REGION_OFFICER', 'REGION_MANAGER',
  'MFR_SERVICE', 'MFR_SALES', 'MFR_PR', 'MFR_ADMIN',
  'GROUP_MANAGER', 'AUDITOR',
] as const;

export type Role = (typeof roles)[number];

type Grants = Partial<Record<Action, Breadth>>;

interface RoleEntry {
  /** The kind of unit at which the post is held. AUDITOR may be held anywhere. */
  at: UnitType | 'ANY';
  grants: Grants;
}

const unit = (...list: Action[]): Grants => Object.fromEntries(list.map((action) => [action, 'UNIT']));
const own = (...list: Action[]): Grants => Object.fromEntries(list.map((action) => [action, 'OWN']));

/** The clock moves in demo and test only, and there whoever looks at a case may move it (rulings 25). */
const everyone: Grants = unit('organisation:read', 'calendar:read', 'clock:move');

const specialist: Grants = {
  ...everyone,
  ...unit(
    'staff:read', 'customer:read', 'customer:name', 'customer:write', 'customer:reveal', 'customer:consent', 'vehicle:read', 'vehicle:write', 'order:read',
    'message:read', 'care:read', 'care:work', 'survey:read', 'survey:answer', 'suggestion:read', 'suggestion:answer',
    'complaint:list', 'complaint:read', 'complaint:register', 'complaint:work', 'complaint:handle', 'complaint:escalate', 'complaint:callback', 'import:read', 'report:read',
  ),
};

const careManager: Grants = {
  ...specialist,
  ...unit('care:assign', 'care:rules', 'policy:read', 'policy:set', 'calendar:manage', 'import:run', 'complaint:manage', 'complaint:crisis', 'partner:manage', 'staff:manage'),
};

const serviceManager: Grants = {
  ...everyone,
  ...unit('staff:read', 'customer:read', 'customer:name', 'vehicle:read', 'order:read', 'care:read', 'survey:read', 'suggestion:read',
    'complaint:list', 'complaint:read', 'complaint:register', 'complaint:work', 'complaint:investigate', 'complaint:manage', 'complaint:escalate', 'complaint:crisis', 'report:read'),
};

const generalManager: Grants = { ...careManager, ...unit('complaint:investigate', 'audit:read', 'organisation:manage', 'customer:export', 'customer:erase') };

/** Upper levels read what lies below them with names masked; they act on what climbed to them. */
const regionOfficer: Grants = {
  ...everyone,
  ...unit('staff:read', 'customer:read', 'vehicle:read', 'order:read', 'care:read', 'survey:read', 'suggestion:read', 'policy:read',
    'complaint:list', 'complaint:read', 'complaint:register', 'complaint:work', 'complaint:dispatch', 'complaint:crisis', 'escalation:handle', 'report:read'),
};

const regionManager: Grants = {
  ...regionOfficer,
  ...unit('policy:set', 'calendar:manage', 'care:rules', 'organisation:manage', 'staff:manage', 'audit:read', 'complaint:manage'),
};

const manufacturerDesk: Grants = { ...regionOfficer, ...unit('complaint:manage', 'import:read', 'import:run') };

export const roleEntries: Readonly<Record<Role, RoleEntry>> = {
  CARE_SPECIALIST: { at: 'DEALER', grants: specialist },
  SERVICE_ADVISOR: { at: 'DEALER', grants: { ...everyone, ...unit('staff:read', 'complaint:register'), ...own('customer:read', 'customer:name', 'vehicle:read', 'order:read', 'complaint:list', 'complaint:read') } },
  CARE_MANAGER: { at: 'DEALER', grants: careManager },
  CARE_DIRECTOR: { at: 'DEALER', grants: careManager },
  SERVICE_MANAGER: { at: 'DEALER', grants: serviceManager },
  SERVICE_DIRECTOR: { at: 'DEALER', grants: serviceManager },
  STATION_HEAD: { at: 'DEALER', grants: generalManager },
  GENERAL_MANAGER: { at: 'DEALER', grants: generalManager },
  CLUB_ADMIN: { at: 'DEALER', grants: { ...everyone, ...unit('staff:read', 'customer:read', 'customer:name', 'vehicle:read', 'care:read', 'care:work') } },
  LOUNGE_STAFF: { at: 'DEALER', grants: everyone },
  REGION_OFFICER: { at: 'REGION', grants: regionOfficer },
  REGION_MANAGER: { at: 'REGION', grants: regionManager },
  MFR_SERVICE: { at: 'MANUFACTURER', grants: manufacturerDesk },
  MFR_SALES: { at: 'MANUFACTURER', grants: { ...everyone, ...unit('complaint:list', 'complaint:read', 'complaint:work', 'report:read', 'escalation:handle') } },
  MFR_PR: { at: 'MANUFACTURER', grants: { ...everyone, ...unit('complaint:crisis') } },
  MFR_ADMIN: { at: 'MANUFACTURER', grants: { ...manufacturerDesk, ...unit('organisation:manage', 'staff:manage', 'policy:set', 'calendar:manage', 'care:rules', 'partner:manage', 'audit:read', 'job:run') } },
  GROUP_MANAGER: { at: 'GROUP', grants: { ...everyone, ...unit('complaint:list', 'report:read') } },
  AUDITOR: { at: 'ANY', grants: { ...everyone, ...unit('audit:read', 'report:read') } },
};

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
