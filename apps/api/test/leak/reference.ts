import type { Role } from '@dealercare/domain/access/role';

/*
 * Who may open what, written down a second time from the table of the trade's roles (domain.md 3.2) and the ruling on levels above, on
 * purpose without a line of the product's own scope: where the two differ, one of them is wrong.
 */

export type Kind = 'customer' | 'vehicle' | 'careTask' | 'complaint' | 'reveal';

/** A unit with everything above it, itself first. */
export type Chain = readonly string[];

export interface Somebody { id: string; role: Role | 'PARTNER' | 'NOBODY'; unit: string }

export interface Row {
  kind: Kind;
  chain: Chain;
  /** Who keeps the customer; who owns the case, or took it in. */
  keeperIds: readonly string[];
  /** Of a case: the highest rung that it came to, who holds it, and whether a dealer has it. */
  reached: number;
  heldBy: string | null;
  atDealer: boolean;
}

const care = ['CARE_SPECIALIST', 'CARE_MANAGER', 'CARE_DIRECTOR', 'STATION_HEAD', 'GENERAL_MANAGER'];
const service = ['SERVICE_MANAGER', 'SERVICE_DIRECTOR'];
const region = ['REGION_OFFICER', 'REGION_MANAGER'];
const desk = ['MFR_SERVICE', 'MFR_ADMIN'];

const everyRow: Readonly<Record<Exclude<Kind, 'complaint'>, readonly string[]>> = {
  customer: [...care, ...service, 'CLUB_ADMIN', ...region, ...desk, 'PARTNER'],
  vehicle: [...care, ...service, 'CLUB_ADMIN', ...region, ...desk, 'PARTNER'],
  careTask: [...care, ...service, 'CLUB_ADMIN', ...region, ...desk, 'PARTNER'],
  reveal: care,
};

function opensCase({ id, role, unit }: Somebody, { keeperIds, reached, heldBy, atDealer, chain }: Row): boolean {
  if (role === 'SERVICE_ADVISOR') return atDealer && keeperIds.includes(id) && chain[0] === unit;
  if ([...care, ...service, 'PARTNER'].includes(role)) return atDealer && chain[0] === unit;
  const rung = region.includes(role) ? 3 : [...desk, 'MFR_SALES'].includes(role) ? 4 : null;
  return rung !== null && (heldBy === unit || reached >= rung);
}

/** Whether somebody may have this row. */
export function mayHave(who: Somebody, row: Row): boolean {
  if (!row.chain.includes(who.unit)) return false;
  if (row.kind === 'complaint') return opensCase(who, row);
  if (who.role === 'SERVICE_ADVISOR') return (row.kind === 'customer' || row.kind === 'vehicle') && row.keeperIds.includes(who.id);
  return everyRow[row.kind].includes(who.role);
}
