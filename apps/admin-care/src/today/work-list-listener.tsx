import { useSubscription } from '@dealercare/admin-kit/gql';
import { WorkListChangedDocument, type WorkListChangedSubscription } from '../generated/today/work-list-changed.js';

export type WorkChange = WorkListChangedSubscription['workListChanged'];

/** Listens to the work list of one dealer; shows nothing. */
export function WorkListListener({ dealerId, onChange }: { dealerId: string; onChange: (change: WorkChange) => void }) {
  useSubscription(WorkListChangedDocument, {
    variables: { dealerId },
    onData: ({ data: { data: event } }) => { if (event) onChange(event.workListChanged); },
  });
  return null;
}
