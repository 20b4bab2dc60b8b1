import type { Action } from '@dealercare/domain/access/action';
import { meansNothing, readSearchWords, type SearchWords } from '@dealercare/domain/search/read-words';
import type { Ctx } from '../platform/context.js';
import { refuse } from '../platform/refusal.js';
import { findCustomers } from './find-customers.js';
import { findCases, findOrders, findTasks, type Subjects } from './find-others.js';
import { findStaff } from './find-staff.js';
import { findVehicles } from './find-vehicles.js';
import { ownAmong } from './own-work.js';
import type { Hit, SearchGroup, SearchHit, SearchKind } from './search.types.js';

const MOST_HITS = 20;

/** Kinds in the order in which they are shown, and what one must be allowed to read for each. */
const KINDS: readonly (readonly [SearchKind, Action])[] = [
  ['CUSTOMER', 'customer:name'], ['VEHICLE', 'vehicle:read'], ['COMPLAINT', 'complaint:list'], ['TASK', 'care:read'], ['ORDER', 'order:read'], ['STAFF', 'staff:read'],
];
const PLACE = { EXACT: 0, PREFIX: 1, PART: 2 } as const;

/** The best fit first; of equal ones those that the reader works on. Whatever was found twice stands once, in its best place. */
function ranked(hits: readonly Hit[], own: ReadonlySet<string>, first: number): Omit<SearchHit, 'kind'>[] {
  const best = new Map<string, Omit<SearchHit, 'kind'>>();
  for (const { id, match } of hits) {
    const known = best.get(id);
    if (!known || PLACE[match] < PLACE[known.match]) best.set(id, { id, match, mine: own.has(id) });
  }
  return [...best.values()].sort((a, b) => PLACE[a.match] - PLACE[b.match] || Number(b.mine) - Number(a.mine)).slice(0, first);
}

/** What the words may mean among records that stand for themselves. */
async function ofThemselves(ctx: Ctx, kind: SearchKind, words: SearchWords, first: number): Promise<readonly Hit[]> {
  switch (kind) {
    case 'CUSTOMER': return findCustomers(ctx, words, first);
    case 'VEHICLE': return words.mark ? findVehicles(ctx, words.mark, first) : [];
    case 'ORDER': return words.number ? findOrders(ctx, words.number, first) : [];
    case 'STAFF': return words.name ? findStaff(ctx, words.name, first) : [];
    default: return [];
  }
}

async function ofSubjects(ctx: Ctx, kind: SearchKind, words: SearchWords, subjects: Subjects, first: number): Promise<readonly Hit[]> {
  if (kind === 'COMPLAINT') return findCases(ctx, words.caseNumber, subjects, first);
  return kind === 'TASK' ? findTasks(ctx, subjects, first) : [];
}

/** One box over all types (I6): what fits, by kind, the best first, and nothing that the caller may not read. */
export async function search(ctx: Ctx, typed: string, kinds: readonly SearchKind[] | null, first: number): Promise<SearchGroup[]> {
  if (first < 1 || first > MOST_HITS) throw refuse('OUT_OF_RANGE', { low: 1, high: MOST_HITS });
  const words = readSearchWords(typed);
  if (meansNothing(words)) return [];
  const { everywhere, actions } = ctx.principal;
  const open = KINDS.filter(([, action]) => everywhere || actions.has(action)).map(([kind]) => kind);
  const wanted = open.filter((kind) => !kinds || kinds.includes(kind));
  const needsSubjects = wanted.includes('COMPLAINT') || wanted.includes('TASK');
  const asked = open.filter((kind) => wanted.includes(kind) || (needsSubjects && (kind === 'CUSTOMER' || kind === 'VEHICLE')));
  const own = new Map<SearchKind, readonly Hit[]>();
  await Promise.all(asked.map(async (kind) => { own.set(kind, await ofThemselves(ctx, kind, words, first)); }));
  const customerIds = (own.get('CUSTOMER') ?? []).map(({ id }) => id);
  const mine = await ownAmong(ctx, customerIds);
  const best = (kind: SearchKind): string[] => ranked(own.get(kind) ?? [], mine, first).map(({ id }) => id);
  const subjects: Subjects = { customerIds: best('CUSTOMER'), vehicleIds: best('VEHICLE') };
  const groups = await Promise.all(wanted.map(async (kind): Promise<SearchGroup> => {
    const hits = ranked([...own.get(kind) ?? [], ...await ofSubjects(ctx, kind, words, subjects, first)], mine, first).map((hit) => ({ ...hit, kind }));
    return { kind, hits };
  }));
  return groups.filter(({ hits }) => hits.length > 0);
}
