import type { Level } from './level.js';
import { isAboveDealer, isAtLeast } from './level.js';
import type { DueAct } from './ladder.js';
import type { Severity } from './severity-scale.js';
import type { ComplaintSubtype, CrisisKind } from './status.js';

/** What decides what happens at once when a case is registered or becomes graver. */
export interface AtOnceFacts {
  severity: Severity;
  crisis: CrisisKind | null;
  /** A regulator, a consumer body, a court or a complaint site has it. */
  external: boolean;
  subtype: ComplaintSubtype | null;
  /** The third complaint on one matter, or a later one (EX-172). */
  repeat: boolean;
  level: Level;
}

export interface AtOnceAct {
  code: 'MAJOR_CLIMB' | 'MAJOR_TELL' | 'EXTERNAL_COPY' | 'THREE_GUARANTEE_TELL' | 'REPEAT_CLIMB';
  act: DueAct;
}

/**
 * What is done at once (DT-ESC): a MAJOR case or a crisis goes to the region with manufacturer, PR and general manager told;
 * the region gets a copy of an external case; general manager and region hear of a three-guarantee request; management
 * takes a repeated one. Crisis handling only ever adds people (INV-21).
 */
export function onRegister(facts: AtOnceFacts): AtOnceAct[] {
  const { severity, crisis, external, subtype, repeat, level } = facts;
  const isGrave = severity === 'MAJOR' || crisis !== null;
  const acts: AtOnceAct[] = [];
  if (isGrave && !isAboveDealer(level)) acts.push({ code: 'MAJOR_CLIMB', act: { do: 'ESCALATE', toLevel: 'REGION', trigger: 'MAJOR_CASE' } });
  if (isGrave) acts.push({ code: 'MAJOR_TELL', act: { do: 'NOTIFY', recipients: ['MANAGER', 'GM', 'REGION_OFFICER', 'REGION_MANAGER', 'MANUFACTURER', 'PR'] } });
  if (external) acts.push({ code: 'EXTERNAL_COPY', act: { do: 'NOTIFY', recipients: ['REGION_OFFICER'] } });
  if (subtype === 'THREE_GUARANTEE') acts.push({ code: 'THREE_GUARANTEE_TELL', act: { do: 'NOTIFY', recipients: ['GM', 'REGION_OFFICER'] } });
  if (repeat && !isGrave && !isAtLeast(level, 'DEALER_MANAGEMENT')) {
    acts.push({ code: 'REPEAT_CLIMB', act: { do: 'ESCALATE', toLevel: 'DEALER_MANAGEMENT', trigger: 'REPEAT' } });
  }
  return acts;
}
