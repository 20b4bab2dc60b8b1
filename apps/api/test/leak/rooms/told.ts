import type { Client } from '../../kit/client.js';
import type { Kit } from '../../kit/kit.js';
import type { Group } from '../../kit/people.js';

/** What a room was told: words that stand nowhere else, by who may read them. */
export interface Told {
  /** Names, numbers and addresses of people: in the clear for their own dealer alone. */
  people: readonly string[];
  /** Texts of what never left the dealer: levels above count it and do not read it (rulings 4). */
  inside: readonly string[];
  /** Texts that levels above may read as well, and no stranger. */
  shared: readonly string[];
  /** Texts that a level above wrote for itself: no dealer reads them, not even on its own case. */
  above?: readonly string[];
}

/** Who fills the rooms: everybody of the dealer in one person, and the levels above it. */
export interface Hands {
  group: Group;
  owner: Client & { person: { id: string } };
  officer: Client;
  maker: Client;
}

export type FillRoom = (kit: Kit, hands: Hands) => Promise<Told>;
