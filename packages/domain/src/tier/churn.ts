import { silentSince } from './abcd.js';
import type { Case, Judgement } from './case.js';
import { isOverdue } from './matrix.js';
import { monthsBack } from './months-back.js';

/** D5: from thin ice over at risk to lost, by how long nothing was seen of the customer. */
export function judgeChurn(given: Case): Judgement {
  const { figures, parameters: p, day } = given;
  const since = silentSince(given);
  const silentFor = (months: number): boolean => since !== null && since < monthsBack(day, months);
  const repairIsOver = figures.repairEndOn !== null && figures.repairEndOn < day && (figures.lastVisitOn === null || figures.lastVisitOn <= figures.repairEndOn);
  const [tier, rule] = silentFor(p['lostMonths']!) ? ['LOST', 'LONG_SILENCE']
    : repairIsOver && silentFor(p['lostWarrantyMonths']!) ? ['LOST', 'LOST_AFTER_WARRANTY']
      : silentFor(p['riskMonths']!) ? ['AT_RISK', 'NO_VISIT']
        : isOverdue(given, p['thinIceMonths']!, p['thinIceIntervalPct']!) ? ['THIN_ICE', 'LATER_THAN_USUAL'] : ['ACTIVE', 'OTHERWISE'];
  return {
    tier: tier!, rule: rule!, score: null, watch: false, slippingSince: null,
    points: [
      { feature: 'SILENT_SINCE', value: since, bar: figures.gaps > 0 ? Math.round(figures.gapDays / figures.gaps) : null, points: null },
      { feature: 'REPAIR_END', value: figures.repairEndOn, bar: null, points: null },
    ],
  };
}
