import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { SideSheet, Timeline, useKeyset, type TimelineEntry } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState, useChange, type Failure } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { RecordHistoryDocument, RestoreCustomerValuesDocument, RestoreVehicleValuesDocument, type RecordHistoryQuery } from '../generated/privacy/privacy.js';
import { useHistoryWords } from './history-words.js';
import { RestoreDialog } from './restore-dialog.js';
import styles from './privacy.module.css';

type Entry = RecordHistoryQuery['recordHistory']['nodes'][number];

/** Steps of the product note their own name as the reason; people write words. */
const STEP = /^[a-z]+\.[a-z-]+$/;

function Changed({ entry, onRestore }: { entry: Entry; onRestore: (() => void) | null }) {
  const t = useText();
  const words = useHistoryWords();
  if (entry.erased) return <>{t('changes.erased')}</>;
  const told = entry.changes.flatMap(({ field, before, after }) => {
    const name = words.field(field);
    return name ? [{ field, text: t('changes.fromTo', { field: name, before: before ?? t('changes.nothing'), after: after ?? t('changes.nothing') }) }] : [];
  });
  return (
    <>
      {entry.reason && !STEP.test(entry.reason) ? <p className={styles['soft']}>{t('changes.because', { reason: entry.reason })}</p> : null}
      <ul className={styles['changed']}>{told.map(({ field, text }) => <li key={field}>{text}</li>)}</ul>
      {onRestore ? <Button size="small" onClick={onRestore}>{t('changes.restoreOld')}</Button> : null}
    </>
  );
}

export interface RecordHistoryProps {
  recordId: string;
  version: number;
  zone: string;
  /** Whether old values may be put back here. */
  mayRestore: boolean;
  onClose: () => void;
}

/** Putting back goes by the record's kind; both answer the record as it is then. */
function useRestore(recordId: string, onDone: () => void): { restore: (entryId: string, expectedVersion: number, fields: string[], reason: string) => void; isRunning: boolean; failure: Failure | null } {
  const t = useText();
  const options = { failsInPlace: true, done: () => t('changes.restored'), refetch: ['RecordHistory'] };
  const customer = useChange(RestoreCustomerValuesDocument, options);
  const vehicle = useChange(RestoreVehicleValuesDocument, options);
  const { run, isRunning, failure } = recordId.startsWith('veh_') ? vehicle : customer;
  return {
    isRunning, failure,
    restore: (entryId, expectedVersion, fields, reason) => { void run({ input: { entryId, expectedVersion, fields, reason } }).then((answer) => { if (answer) onDone(); }); },
  };
}

/** Every change of a record, newest first, and the way back to an old value (J1, J2). */
export function RecordHistory({ recordId, version, zone, mayRestore, onClose }: RecordHistoryProps) {
  const t = useText();
  const words = useHistoryWords();
  const query = useQuery(RecordHistoryDocument, { variables: { recordId }, fetchPolicy: 'cache-and-network' });
  const { rows, more } = useKeyset(query, ({ recordHistory }) => recordHistory);
  const [asked, setAsked] = useState<Entry | null>(null);
  const { restore, isRunning, failure } = useRestore(recordId, () => { setAsked(null); });
  const entries = rows.map((entry): TimelineEntry => ({
    id: entry.id, at: entry.at, title: words.action(entry.action), actor: words.actor(entry), icon: 'edit',
    body: <Changed entry={entry} onRestore={mayRestore && entry.changes.some(({ restorable }) => restorable) ? () => { setAsked(entry); } : null} />,
  }));
  return (
    <SideSheet title={t('changes.title')} onClose={onClose}>
      <QueryState query={query}>
        {() => (
          <>
            <Timeline entries={entries} zone={zone} empty={t('changes.none')} />
            {more.hasMore ? <Button loading={more.isLoading} onClick={more.load}>{t('changes.more')}</Button> : null}
          </>
        )}
      </QueryState>
      {asked ? <RestoreDialog entry={asked} isRunning={isRunning} failure={failure} onRestore={(fields, reason) => { restore(asked.id, version, fields, reason); }} onClose={() => { setAsked(null); }} /> : null}
    </SideSheet>
  );
}
