import { useQuery, useSubscription } from '@dealercare/admin-kit/gql';
import { ImportProgressedDocument, ImportRunDocument } from '../generated/imports/import-run.js';
import { isUnderWay } from './import-state.js';

/** How often it is asked for while the server works on it: the socket is quicker, but may be gone. */
const ASK_EVERY_MS = 2_000;

/** An import as it stands now; each step forward is pushed, and asked for beside that. */
export function useImportRun(id: string) {
  const known = useQuery(ImportRunDocument, { variables: { id }, fetchPolicy: 'cache-first' }).data?.importRun;
  const moves = known !== undefined && isUnderWay(known.status);
  useSubscription(ImportProgressedDocument, { variables: { id }, skip: !moves });
  return useQuery(ImportRunDocument, { variables: { id }, pollInterval: moves ? ASK_EVERY_MS : 0 });
}
