import type { Relation } from './matrix.js';
import type { Asker, World } from './world.js';

/** Somebody who asks for what is not his, and the owner who gets it by the same question. */
export interface Pair {
  who: string;
  /** Null: nobody of the matrix, such as somebody without a session. */
  relation: Relation | null;
  ownerOf: (all: World) => Asker;
  /** Refused before anybody looks whose record it is: one question at each door says as much as all of them. */
  shut?: true;
  strangerOf: (all: World) => Asker;
}

export const pairs: readonly Pair[] = [
  { who: 'a sibling dealer of the region', relation: 'sibling dealer', ownerOf: (all) => all.owner, strangerOf: (all) => all.sibling },
  { who: 'a dealer elsewhere with the same person and the same car', relation: 'dealer elsewhere', ownerOf: (all) => all.owner, strangerOf: (all) => all.farAway },
  { who: 'the manager of another region, asking as the region asks', relation: 'another region', ownerOf: (all) => all.region, strangerOf: (all) => all.otherRegion },
  { who: 'the manager of another region, asking as the dealer asks', relation: 'another region', ownerOf: (all) => all.owner, strangerOf: (all) => all.otherRegion },
  { who: 'a partner of another dealer', relation: null, ownerOf: (all) => all.partner, strangerOf: (all) => all.siblingPartner },
  { who: 'a partner without the scope, asking as one with it', relation: 'partner without the scope', ownerOf: (all) => all.partner, strangerOf: (all) => all.scopeless },
  { who: 'a partner without the scope, asking as the dealer asks', relation: 'partner without the scope', ownerOf: (all) => all.owner, strangerOf: (all) => all.scopeless },
  { who: 'somebody dismissed one request ago', relation: 'right taken a request ago', ownerOf: (all) => all.owner, strangerOf: (all) => all.disabled, shut: true },
  { who: 'somebody whose posts moved to another dealer one request ago', relation: 'right taken a request ago', ownerOf: (all) => all.owner, strangerOf: (all) => all.moved },
  { who: 'somebody whose posts ended one request ago', relation: 'right taken a request ago', ownerOf: (all) => all.owner, strangerOf: (all) => all.stripped, shut: true },
  { who: 'somebody who is not signed in', relation: null, ownerOf: (all) => all.owner, strangerOf: (all) => all.anonymous, shut: true },
];

/** Each stranger once, by the relation in which he stands. */
export function strangersOf(world: World): { relation: Relation | null; asker: Asker }[] {
  return [...new Map(pairs.map(({ relation, strangerOf }) => [strangerOf(world), { relation, asker: strangerOf(world) }])).values()];
}
