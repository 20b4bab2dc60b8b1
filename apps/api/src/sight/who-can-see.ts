import type { Post } from '@dealercare/domain/access/can';
import { absencesOf, among } from '../identity/absence-state.js';
import { principalFrom, principalOf, type StaffPrincipal } from '../identity/principal-of.js';
import { orgTree, type OrgTree } from '../organisation/org-tree.js';
import { unitById } from '../organisation/organisation.service.js';
import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, requireId, wireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { livingKeys } from '../partner/key-sight.js';
import { subjects, type Subject } from './subjects.js';
import type { SightReason, SightRule, Watcher, WhoCanSee } from './sight.types.js';

const MOST = 200;

/** As somebody else would ask, with these rights. */
const asCaller = (ctx: Ctx, kind: 'STAFF' | 'PARTNER', principal: Ctx['principal']): Ctx => ({ ...ctx, actor: { kind, id: principal.id }, principal, loaders: new Map() });

/** The units from which a record can be reached at all: those above it and those it names. */
function unitsAround(tree: OrgTree, { dealerId, unitIds }: Subject): string[] {
  const named = [...(dealerId ? [dealerId] : []), ...unitIds];
  const around = new Set(named.flatMap((unitId) => tree.chain(unitId).map(({ id }) => id)));
  const groupId = dealerId && tree.unit(dealerId)?.groupId;
  if (groupId) around.add(groupId);
  return [...around];
}

interface Person { id: string; name: string; principal: StaffPrincipal }

/** Everybody with a post around the record, and whoever stands in for somebody; rights are those of their own requests. */
async function peopleAround(ctx: Ctx, unitIds: readonly string[]): Promise<Person[]> {
  const units = inList(unitIds.map(bareId));
  const substitutes = among('u.id', (await absencesOf(ctx.app)).flatMap(({ substituteId }) => (substituteId ? [bareId(substituteId)] : [])));
  const rows = await ctx.db.rows(
    `SELECT u.id, u.name FROM staff_user u WHERE u.status = 'ACTIVE' AND (u.id IN (SELECT p.user_id FROM post p WHERE p.unit_id IN (${units.sql})) OR ${substitutes.sql}) ORDER BY u.name, u.id`,
    [...units.params, ...substitutes.params]);
  return Promise.all((rows as [string, string][]).map(async ([bare, name]) => {
    const id = wireId('usr', bare);
    return { id, name, principal: await principalOf(ctx.app, id) };
  }));
}

/** Each post by itself, so that every reason names the post that it comes from. */
interface Seat { person: Person; post: Post; caller: Ctx }

function seatsOf(ctx: Ctx, tree: OrgTree, people: readonly Person[], unitIds: readonly string[]): Seat[] {
  return people.flatMap((person) => person.principal.posts.filter(({ unitId }) => unitIds.includes(unitId)).map((post) => ({ person, post, caller: asCaller(ctx, 'STAFF', principalFrom(person.id, [post], tree)) })));
}

/** A rule in the words of the place from which it counts: whoever gave a case to the dealer opens it by the rung it had reached. */
function worded(subject: Subject, rule: SightRule, unitId: string): SightRule {
  if (rule === 'UNIT' && unitId !== subject.dealerId) return 'ABOVE';
  return rule === 'LEVEL_REACHED' && subject.dispatchedBy === unitId ? 'DISPATCHED' : rule;
}

const reasonFor = async (ctx: Ctx, subject: Subject, rule: SightRule, { role, unitId }: Post): Promise<SightReason> => ({ rule: worded(subject, rule, unitId), role, unit: await unitById(ctx, unitId) });

async function staffWatchers(ctx: Ctx, tree: OrgTree, subject: Subject): Promise<{ watcher: Watcher; depth: number }[]> {
  const unitIds = unitsAround(tree, subject);
  const seats = seatsOf(ctx, tree, await peopleAround(ctx, unitIds), unitIds);
  const rules = await subject.rulesFor(seats.map(({ caller }) => caller));
  const known = new Set(ctx.principal.units('staff:read'));
  const byPerson = new Map<string, { watcher: Watcher; depth: number }>();
  for (const [index, { person, post }] of seats.entries()) {
    if (rules[index]!.length === 0) continue;
    const reasons = await Promise.all(rules[index]!.map((rule) => reasonFor(ctx, subject, rule, post)));
    const depth = tree.chain(post.unitId).length;
    const found = byPerson.get(person.id);
    if (found) {
      found.watcher.reasons.push(...reasons);
      found.watcher.name ??= known.has(post.unitId) ? person.name : null;
      found.depth = Math.max(found.depth, depth);
    } else {
      const seesNames = subject.seesNames(asCaller(ctx, 'STAFF', person.principal));
      byPerson.set(person.id, { depth, watcher: { id: person.id, kind: 'STAFF', name: ctx.principal.everywhere || known.has(post.unitId) ? person.name : null, seesNames, reasons } });
    }
  }
  return [...byPerson.values()];
}

async function partnerWatchers(ctx: Ctx, tree: OrgTree, subject: Subject): Promise<Watcher[]> {
  const keys = await livingKeys(ctx, unitsAround(tree, subject));
  const rules = await subject.rulesFor(keys.map(({ principal }) => asCaller(ctx, 'PARTNER', principal)));
  const known = new Set(ctx.principal.units('staff:read'));
  return Promise.all(keys.flatMap(({ id, name, unitId }, index) => (rules[index]!.length === 0 ? [] : [(async (): Promise<Watcher> => ({
    id, kind: 'PARTNER', name: known.has(unitId) ? name : null, seesNames: false, reasons: [{ rule: 'PARTNER', role: null, unit: await unitById(ctx, unitId) }],
  }))()])));
}

/** Who can open a record now, and by which rule (K5). Whoever may not open it oneself is told that there is none. */
export async function whoCanSee(ctx: Ctx, id: string): Promise<WhoCanSee> {
  const read = subjects[id.slice(0, id.indexOf('_'))];
  if (!read) requireId('cus', id);
  requireId(id.slice(0, id.indexOf('_')), id);
  const subject = await read!(ctx, id);
  const [own] = subject ? await subject.rulesFor([ctx]) : [[]];
  if (!subject || own!.length === 0) throw refuse('NOT_FOUND');
  const tree = await orgTree(ctx.app);
  const staff = (await staffWatchers(ctx, tree, subject)).sort((a, b) => b.depth - a.depth).map(({ watcher }) => watcher);
  const all = [...staff, ...await partnerWatchers(ctx, tree, subject)];
  return { watchers: all.slice(0, MOST), total: all.length };
}
