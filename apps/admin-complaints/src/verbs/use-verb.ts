import { useChange, type Failure } from '@dealercare/admin-kit/portal';
import { useFileText } from '../file-texts.js';
import type { CaseFile, VerbName } from '../file/allowed-verbs.js';
import { inputOf, type Values } from './field.js';
import { verbs } from './verbs.js';

/** A verb that somebody has chosen, and the clock, remedy or escalation it is meant for. */
export interface ChosenVerb {
  name: VerbName;
  partId?: string;
}

/** What the verb is done to, with the version that is on the page. */
function subjectOf({ name, partId }: ChosenVerb, { id, version, escalations }: CaseFile): Record<string, unknown> {
  switch (verbs[name].target) {
    case 'escalation': return { escalationId: partId, expectedVersion: escalations.find((escalation) => escalation.id === partId)?.version ?? 0 };
    case 'clock': return { complaintId: id, expectedVersion: version, clockId: partId };
    case 'remedy': return { complaintId: id, expectedVersion: version, remedyId: partId };
    case 'case': return { complaintId: id, expectedVersion: version };
  }
}

export interface VerbRun {
  /** True when it was done. */
  send: (values: Values) => Promise<boolean>;
  isSending: boolean;
  failure: Failure | null;
}

/** Does a verb; the file is asked for again afterwards, because one step moves clocks, ladder and history. */
export function useVerb(chosen: ChosenVerb, file: CaseFile): VerbRun {
  const t = useFileText();
  const { document, fields } = verbs[chosen.name];
  const { run, isRunning, failure } = useChange(document, { failsInPlace: true, refetch: ['CaseFile'], done: () => t(`verb.${chosen.name}.done`) });
  return {
    isSending: isRunning,
    failure,
    send: async (values) => (await run({ input: { ...subjectOf(chosen, file), ...inputOf(fields, values) } })) !== null,
  };
}
