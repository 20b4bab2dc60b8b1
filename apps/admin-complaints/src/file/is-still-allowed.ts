import type { ChosenVerb } from '../verbs/use-verb.js';
import { allowedCaseVerbs, allowedLevelVerbs, caseVerbs, levelVerbs, type CaseFile } from './allowed-verbs.js';

const contains = (names: readonly string[], name: string): boolean => names.includes(name);

/** Whether the verb still fits the case: it may have moved on while its form was open. */
export function isStillAllowed({ name, partId }: ChosenVerb, file: CaseFile, viewerId: string): boolean {
  if (contains(caseVerbs, name)) return contains(allowedCaseVerbs(file, viewerId), name);
  if (contains(levelVerbs, name)) return file.escalations.some((escalation) => escalation.id === partId && contains(allowedLevelVerbs(escalation), name));
  if (name === 'approveRemedy' || name === 'completeRemedy') {
    const remedy = file.remedies.find(({ id }) => id === partId);
    return remedy !== undefined && (name === 'approveRemedy' ? !remedy.approvedAt : !remedy.doneAt);
  }
  const clock = file.clocks.find(({ id }) => id === partId);
  return name === 'lateEntry' ? clock?.lateAt != null : clock?.status === (name === 'pauseClock' ? 'RUNNING' : 'PAUSED');
}
