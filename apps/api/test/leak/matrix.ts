/** The leak matrix (S4): what could leak, by which way, to whom. */
export const resources = [
  'customer', 'vehicle', 'contact details', 'care task', 'contact log', 'survey answer', 'complaint', 'escalation', 'attachment', 'report or export job', 'audit entry', 'staff, key, view',
] as const;
export type Resource = (typeof resources)[number];

export const surfaces = [
  'by id', 'list', 'filter', 'sort', 'count', 'nested forward', 'nested back', 'search', 'subscription', 'download', 'import match', 'duplicate finder', 'mutation', 'error answer',
] as const;
export type Surface = (typeof surfaces)[number];

export const relations = ['sibling dealer', 'dealer elsewhere', 'another region', 'dealer looking up', 'partner without the scope', 'right taken a request ago'] as const;
export type Relation = (typeof relations)[number];

export interface Cell { resource: Resource; surface: Surface; relation: Relation }

/** Cells that cannot be walked, by name, with the reason; `*` stands for all. */
export interface NotApplicable {
  resource: Resource | readonly Resource[] | '*';
  surface: Surface | readonly Surface[] | '*';
  relation: Relation | readonly Relation[] | '*';
  why: string;
}

const nameOf = ({ resource, surface, relation }: Cell): string => `${resource} | ${surface} | ${relation}`;
const fits = <T extends string>(pattern: T | readonly T[] | '*', value: T): boolean => pattern === '*' || pattern === value || (Array.isArray(pattern) && pattern.includes(value));

/** What the walk has tried: a cell counts only where the owner of the row got something by the same question (rulings 34). */
export class Matrix {
  readonly #walked = new Map<string, Set<string>>();

  note(cell: Cell, question: string): void {
    const name = nameOf(cell);
    const known = this.#walked.get(name);
    if (known) known.add(question);
    else this.#walked.set(name, new Set([question]));
  }

  get size(): number {
    return this.#walked.size;
  }

  get questions(): number {
    return [...this.#walked.values()].reduce((sum, asked) => sum + asked.size, 0);
  }

  /** Every cell by what became of it. A reason whose cells have all been walked since is stale. */
  judge(excused: readonly NotApplicable[]): { walked: string[]; excused: string[]; open: string[]; stale: string[] } {
    const verdict = { walked: [] as string[], excused: [] as string[], open: [] as string[], stale: [] as string[] };
    const needed = new Set<NotApplicable>();
    for (const resource of resources) for (const surface of surfaces) for (const relation of relations) {
      const cell = { resource, surface, relation };
      const name = nameOf(cell);
      const reason = excused.find((entry) => fits(entry.resource, resource) && fits(entry.surface, surface) && fits(entry.relation, relation));
      if (this.#walked.has(name)) verdict.walked.push(name);
      else if (reason) {
        verdict.excused.push(name);
        needed.add(reason);
      } else verdict.open.push(name);
    }
    verdict.stale = excused.filter((entry) => !needed.has(entry)).map(({ why }) => why);
    return verdict;
  }
}
