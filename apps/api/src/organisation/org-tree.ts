import type { UnitType } from '@dealercare/domain/access/role';
import type { App } from '../platform/context.js';
import type { Db } from '../platform/database/database.js';
import { wireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { Remembered } from '../platform/remembered.js';

/** A unit as the tree knows it. */
export interface TreeUnit {
  id: string;
  type: UnitType;
  parentId: string | null;
  groupId: string | null;
  code: string;
  timezone: string;
  active: boolean;
}

/** The whole organisation, a few hundred rows, in memory. Moving a dealer rewrites nothing: everybody asks the tree. */
export class OrgTree {
  readonly #units: ReadonlyMap<string, TreeUnit>;
  readonly #children = new Map<string, TreeUnit[]>();

  constructor(units: readonly TreeUnit[]) {
    this.#units = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) {
      for (const above of new Set([unit.parentId, unit.groupId])) {
        if (above) this.#children.set(above, [...(this.#children.get(above) ?? []), unit]);
      }
    }
  }

  unit(id: string): TreeUnit | undefined {
    return this.#units.get(id);
  }

  get units(): TreeUnit[] {
    return [...this.#units.values()];
  }

  /** The unit itself, then its ancestors up to the manufacturer. */
  chain(id: string): TreeUnit[] {
    const chain: TreeUnit[] = [];
    for (let unit = this.#units.get(id); unit && !chain.includes(unit); unit = unit.parentId ? this.#units.get(unit.parentId) : undefined) chain.push(unit);
    return chain;
  }

  ancestor(id: string, type: UnitType): TreeUnit | undefined {
    return this.chain(id).find((unit) => unit.type === type);
  }

  /** The unit itself and everything below it, each once; for a group its dealers. */
  under(id: string): TreeUnit[] {
    const found = new Set<TreeUnit>();
    const add = (unit: TreeUnit | undefined): void => {
      if (!unit || found.has(unit)) return;
      found.add(unit);
      for (const child of this.#children.get(unit.id) ?? []) add(child);
    };
    add(this.#units.get(id));
    return [...found];
  }

  dealersUnder(id: string): string[] {
    return this.under(id).filter((unit) => unit.type === 'DEALER').map((unit) => unit.id);
  }
}

/** The tree as `db` sees it; a change of it reads under a lock. */
export async function readTree(db: Pick<Db, 'rows'>, lock = ''): Promise<OrgTree> {
  const rows = await db.rows(`SELECT id, type, parent_id, group_id, code, timezone, status FROM org_unit${lock}`);
  return new OrgTree((rows as [string, UnitType, string | null, string | null, string, string, string][]).map(([id, type, parent, group, code, timezone, status]) => ({
    id: wireId('org', id), type, parentId: parent && wireId('org', parent), groupId: group && wireId('org', group), code, timezone, active: status === 'ACTIVE',
  })));
}

const trees = new Remembered((app) => readTree(app.database.read));

/** The tree as it stands, at most a second old. */
export const orgTree = (app: App): Promise<OrgTree> => trees.get(app);

/** A closed unit takes in nothing new: no case, no customer, no file. */
export async function requireActive(app: App, unitId: string): Promise<void> {
  if (!(await orgTree(app)).unit(unitId)?.active) throw refuse('UNIT_CLOSED');
}

/** After a change of the tree in this process. */
export function forgetOrgTree(app: App): void {
  trees.forget(app);
}
