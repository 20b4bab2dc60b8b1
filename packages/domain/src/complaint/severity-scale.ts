/** How grave a complaint is, in rising order (C-111). Three values: the four-grade preset is dropped (rulings 11). */
export const severities = ['GENERAL', 'MEDIUM', 'MAJOR'] as const;
export type Severity = (typeof severities)[number];

export function atLeastSeverity(severity: Severity, floor: Severity): Severity {
  return severities.indexOf(severity) >= severities.indexOf(floor) ? severity : floor;
}

/** One step graver (DT-SEV 6); MAJOR stays MAJOR. */
export function stepUp(severity: Severity): Severity {
  return severities[severities.indexOf(severity) + 1] ?? 'MAJOR';
}
