import type { LadderView } from '@dealercare/admin-kit/desk';
import type { Bilingual } from '@dealercare/admin-kit/i18n';
import type { CaseFile } from './allowed-verbs.js';

/** Where no unit tells its zone. */
const USUAL_ZONE = 'Asia/Shanghai';

export const zoneOf = ({ dealer, ownerUnit }: Pick<CaseFile, 'dealer' | 'ownerUnit'>): string => dealer?.timezone ?? ownerUnit?.timezone ?? USUAL_ZONE;

/** The ladder of a case as the kit draws it. */
export function ladderOf(file: Pick<CaseFile, 'ladder' | 'level' | 'dealer' | 'ownerUnit'>, nameOf: (unit: Bilingual) => string): LadderView {
  const next = file.ladder.find(({ climbsAt }) => climbsAt != null);
  return {
    level: file.level,
    zone: zoneOf(file),
    climb: next?.climbsAt ? { at: next.climbsAt, to: next.level, clock: next.climbsFor ?? null } : null,
    rungs: file.ladder.map(({ level, unit, holder, since, acceptedAt }) => ({ level, unit: unit ? nameOf(unit) : null, holder: holder?.name ?? null, since: since ?? null, acknowledgedAt: acceptedAt ?? null })),
  };
}
