import type { LocalDate } from '../time/local-date.js';
import { defaultCaseLimits, type CaseLimits } from './case-limits.js';
import { findSafetyWords, type SafetyMatch } from './safety-text.js';
import type { SafetyCode } from './safety-words.js';
import { atLeastSeverity, stepUp, type Severity } from './severity-scale.js';
import type { ComplaintChannel, ComplaintSubtype, CrisisKind } from './status.js';

/** What the severity is proposed from. Flags that nobody answered are absent; `injury: false` means that somebody asked. */
export interface SeverityFacts {
  description: string;
  /** The day in the dealer's zone: the safety words valid then are used. */
  date: LocalDate;
  channel: ComplaintChannel;
  injury?: boolean;
  media?: boolean;
  crowd?: boolean;
  leakedData?: boolean;
  /** A consumer body or a court writes, whatever the channel of intake (DT-SEV 2). */
  external?: boolean;
  /** An external case that can be read by everybody. */
  isPublic?: boolean;
  replacementOrReturn?: boolean;
  /** A counter of the three guarantees stands one step before its threshold. */
  threeGuaranteeWarning?: boolean;
  /** Which time the same matter is complained about, this time included. */
  repeatCount: number;
  /** The customer's tier in the primary scheme. */
  tier: string | null;
  /** Reopened after a call-back. */
  reopened?: boolean;
}

/** The rules of DT-SEV that applied, in order; safety words by what they tell of. */
export type SeverityReason =
  | `SAFETY_${SafetyCode}` | 'INJURY_TOLD' | 'MEDIA' | 'CROWD' | 'LEAKED_DATA' | 'EXTERNAL_PUBLIC'
  | 'EXTERNAL' | 'REPLACEMENT_OR_RETURN' | 'THREE_GUARANTEE_COUNTER' | 'REPEAT' | 'TOP_TIER' | 'REOPENED' | 'OTHERWISE';

export interface SeverityProposal {
  severity: Severity;
  reasons: SeverityReason[];
  /** The kind of the crisis alert; a failure that endangers people counts as INJURY. Null: none. */
  crisis: CrisisKind | null;
  subtype: ComplaintSubtype | null;
  external: boolean;
  /** The words of the description that decided, so that a mistake can be seen and taken back (A17). */
  words: SafetyMatch[];
}

/** Customers whose complaints are at least MEDIUM (DT-SEV 5, C-048). */
const topTiers: ReadonlySet<string> = new Set(['A', 'DIAMOND']);
const externalChannels: ReadonlySet<ComplaintChannel> = new Set(['REGULATOR', 'SITE']);

interface Graded {
  reason: SeverityReason;
  crisis: CrisisKind;
}

function majorReasons(facts: SeverityFacts, words: readonly SafetyMatch[], external: boolean): Graded[] {
  const found: Graded[] = words.map(({ code }) => ({ reason: `SAFETY_${code}`, crisis: 'INJURY' }));
  if (facts.injury) found.unshift({ reason: 'INJURY_TOLD', crisis: 'INJURY' });
  if (facts.media || facts.channel === 'MEDIA') found.push({ reason: 'MEDIA', crisis: 'MEDIA' });
  if (facts.crowd) found.push({ reason: 'CROWD', crisis: 'CROWD' });
  // A leak of personal data is the authority's business.
  if (facts.leakedData) found.push({ reason: 'LEAKED_DATA', crisis: 'REGULATOR' });
  if (external && facts.isPublic) found.push({ reason: 'EXTERNAL_PUBLIC', crisis: facts.channel === 'REGULATOR' ? 'REGULATOR' : 'ONLINE' });
  return found;
}

function mediumReason(facts: SeverityFacts, external: boolean, limits: CaseLimits): SeverityReason | null {
  if (external) return 'EXTERNAL';
  if (facts.replacementOrReturn) return 'REPLACEMENT_OR_RETURN';
  if (facts.threeGuaranteeWarning) return 'THREE_GUARANTEE_COUNTER';
  return facts.repeatCount >= limits.repeatThreshold ? 'REPEAT' : null;
}

/**
 * DT-SEV: the first match of rows 1 to 4 decides; then a top tier makes it at least MEDIUM and a reopening one step
 * graver. Rules propose, level 2 may change with a reason. The three-guarantee subtype and the external case are
 * told whatever the severity, because they have clocks of their own.
 */
export function proposeSeverity(facts: SeverityFacts, limits: CaseLimits = defaultCaseLimits): SeverityProposal {
  const words = findSafetyWords(facts.description, facts.date).filter(({ code }) => !(code === 'INJURY' && facts.injury === false));
  const external = facts.external === true || externalChannels.has(facts.channel);
  const major = majorReasons(facts, words, external);
  const medium = mediumReason(facts, external, limits);
  const reasons: SeverityReason[] = major.length > 0 ? major.map(({ reason }) => reason) : medium ? [medium] : [];
  let severity: Severity = major.length > 0 ? 'MAJOR' : medium ? 'MEDIUM' : 'GENERAL';
  if (facts.tier !== null && topTiers.has(facts.tier)) {
    severity = atLeastSeverity(severity, 'MEDIUM');
    reasons.push('TOP_TIER');
  }
  if (facts.reopened) {
    severity = stepUp(severity);
    reasons.push('REOPENED');
  }
  const subtype = facts.replacementOrReturn || facts.threeGuaranteeWarning ? 'THREE_GUARANTEE' : null;
  return { severity, reasons: reasons.length > 0 ? reasons : ['OTHERWISE'], crisis: major[0]?.crisis ?? null, subtype, external, words };
}
