import { partnerScopes, type PartnerScope } from '@dealercare/domain/access/partner-scope';
import type { Role } from '@dealercare/domain/access/role';
import type { Client } from '../kit/client.js';
import { worksAt } from '../kit/care.js';
import { publishedYears } from '../kit/complaint.js';
import type { Kit } from '../kit/kit.js';
import { as, asSystem, buildGroup, type Group, type Person } from '../kit/people.js';
import { proves } from '../kit/proof.js';
import { fillAbove } from './rooms/above.js';
import { fillCare } from './rooms/care.js';
import { fillComplaints } from './rooms/complaints.js';
import { fillCustomers, fillTwin, TWIN_PHONE } from './rooms/customers.js';
import { fillPrivacy } from './rooms/privacy.js';
import { fillSettings } from './rooms/settings.js';
import type { Told } from './rooms/told.js';

/** Somebody who asks, and what he may ask. */
export interface Asker {
  client: Client;
  /** Actions that he holds somewhere; of strangers without any: those of the owner, so that every door is tried. */
  actions: ReadonlySet<string>;
  /** What stands in his own records as well. */
  knows?: readonly string[];
}

/** A dealer whose records fill every room, and those who must not see them. */
export interface World {
  group: Group;
  told: Told;
  /** All roles of a dealer at the dealer itself. */
  owner: Asker & { client: Client & { person: Person } };
  /** All roles of a dealer elsewhere: the same rights on other rows. */
  sibling: Asker;
  /** Serves the same person and the same car as well. */
  farAway: Asker;
  /** The dealer's region, another one, and the manufacturer. */
  region: Asker;
  otherRegion: Asker;
  maker: Asker;
  /** A key for the dealer, one for its sibling, and one for the dealer that may only read the tree. */
  partner: Asker;
  siblingPartner: Asker;
  scopeless: Asker;
  /** Was everything at the dealer until one request ago: out of the house, at another dealer, without a post. */
  disabled: Asker;
  moved: Asker;
  stripped: Asker;
  anonymous: Asker;
}

export const dealerRoles: readonly Role[] = ['GENERAL_MANAGER', 'SERVICE_MANAGER', 'CARE_SPECIALIST', 'CARE_DIRECTOR'];
const regionRoles: readonly Role[] = ['REGION_MANAGER', 'REGION_OFFICER'];
const makerRoles: readonly Role[] = ['MFR_SERVICE', 'MFR_SALES', 'MFR_PR', 'MFR_ADMIN'];

/** Somebody with all these roles, who has just given the password. */
export async function everyRole(kit: Kit, roles: readonly Role[], unitId: string): Promise<Asker & { client: Client & { person: Person } }> {
  const client = await proves(kit, await as(kit, roles, unitId));
  const { viewer } = await client.ask<{ viewer: { permissions: string[] } }>('{ viewer { permissions } }');
  return { client, actions: new Set(viewer.permissions) };
}

/** Signed in, and out of the house before the first request. */
async function dismissed(kit: Kit, actions: ReadonlySet<string>, unitId: string): Promise<Asker> {
  const client = await proves(kit, await as(kit, dealerRoles, unitId));
  await asSystem(kit, (tx) => tx.db.run("UPDATE staff_user SET status = 'DISABLED' WHERE id = ?", [client.person.id.slice(-26)]));
  return { client, actions };
}

/** Signed in, and then given the same posts elsewhere, or none at all. */
async function replaced(kit: Kit, actions: ReadonlySet<string>, unitId: string, toUnitId: string | null): Promise<Asker> {
  const client = await proves(kit, await as(kit, dealerRoles, unitId));
  const who = client.person.id.slice(-26);
  await asSystem(kit, (tx) => (toUnitId === null ? tx.db.run("UPDATE post SET valid_to = '2026-01-31' WHERE user_id = ?", [who]) : tx.db.run('UPDATE post SET unit_id = ? WHERE user_id = ?', [toUnitId.slice(-26), who])));
  return { client, actions, knows: [client.person.id] };
}

async function partnerOf(kit: Kit, manager: Client, unitId: string, scopes: readonly PartnerScope[]): Promise<Asker> {
  await proves(kit, manager);
  const { createApiKey } = await manager.ask<{ createApiKey: { secret: string } }>(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }', { input: { unitId, name: `密钥 ${unitId}`, scopes } });
  const client = kit.anyone().with({ authorization: `Bearer ${createApiKey.secret}` });
  return { client, actions: new Set(scopes.flatMap((scope) => partnerScopes[scope])) };
}

const together = (rooms: readonly Told[]): Told => ({
  people: rooms.flatMap(({ people }) => people), inside: rooms.flatMap(({ inside }) => inside), shared: rooms.flatMap(({ shared }) => shared), above: rooms.flatMap(({ above = [] }) => above),
});

export async function buildWorld(kit: Kit): Promise<World> {
  kit.timeIs('2026-03-02 18:00');
  await publishedYears(kit);
  const group = await buildGroup(kit);
  const owner = await everyRole(kit, dealerRoles, group.d1);
  const sibling = await everyRole(kit, dealerRoles, group.d2);
  const farAway = { ...await everyRole(kit, dealerRoles, group.d3), knows: [TWIN_PHONE] };
  const [region, maker] = [await everyRole(kit, regionRoles, group.north), await everyRole(kit, makerRoles, group.maker)];
  const scopes = Object.keys(partnerScopes) as PartnerScope[];
  const hands = { group, owner: owner.client, officer: region.client, maker: maker.client };
  const rooms = [await fillCustomers(kit, hands), await fillSettings(kit, hands), await fillCare(kit, hands), await fillComplaints(kit, hands), await fillAbove(kit, hands), await fillPrivacy(kit, hands)];
  await worksAt(kit, '2026-03-09 10:30', group.d1);
  await fillTwin(kit, farAway.client, group.d3);
  return {
    group, told: together(rooms), owner, sibling, farAway, region, maker,
    otherRegion: await everyRole(kit, regionRoles, group.south),
    partner: await partnerOf(kit, owner.client, group.d1, scopes),
    siblingPartner: await partnerOf(kit, sibling.client, group.d2, scopes),
    scopeless: await partnerOf(kit, owner.client, group.d1, ['organisation:read']),
    disabled: await dismissed(kit, owner.actions, group.d1), moved: await replaced(kit, owner.actions, group.d1, group.d2), stripped: await replaced(kit, owner.actions, group.d1, null),
    anonymous: { client: kit.anyone(), actions: owner.actions },
  };
}
