import { Button } from '@dealercare/admin-kit/core';
import { Panel, PromiseClock, type ClockView } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState, useShortcuts } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { CallComplaintDocument, type CallComplaintQuery } from '../generated/call/call-complaint.js';
import styles from './call.module.css';

type Case = NonNullable<CallComplaintQuery['careTask']['customer']>['complaints'][number];

function clockView({ kind, status, startedAt, dueAt, metAt, provisional, unit }: Case['clocks'][number], zone: string): ClockView {
  return { kind, status, mode: 'WALL', startedAt, dueAt, metAt: metAt ?? null, provisional, zone: unit?.timezone ?? zone };
}

function RegisteredCase({ found, zone }: { found: Case; zone: string }) {
  const t = useText();
  return (
    <>
      {found.clocks.filter(({ status }) => status === 'RUNNING').map((clock) => <PromiseClock key={clock.id} clock={clockView(clock, zone)} />)}
      <Link to={`/complaints/${found.id}`}>{t('call.complaint.open', { number: found.number })}</Link>
    </>
  );
}

/** A low answer has become a complaint: its number, the clocks that have started, and the way on. */
export function ComplaintPanel({ taskId, zone, onGoOn }: { taskId: string; zone: string; onGoOn: () => void }) {
  const t = useText();
  const query = useQuery(CallComplaintDocument, { variables: { taskId }, fetchPolicy: 'network-only' });
  useShortcuts(t('call.keys'), [{ keys: 'Enter', does: t('call.nextTask'), run: onGoOn }]);
  return (
    <Panel title={t('call.complaint.title')}>
      <div className={styles['stack']} role="status">
        <span>{t('call.complaint.lead')}</span>
        <QueryState query={query} skeleton="file">
          {({ careTask: { customer } }) => {
            // Cases of a customer come newest first; the one of this call is the newest that came by a follow-up.
            const found = customer?.complaints.find(({ complaint }) => complaint?.channel === 'FOLLOW_UP') ?? customer?.complaints[0];
            return found ? <RegisteredCase found={found} zone={zone} /> : <span>{t('call.complaint.waiting')}</span>;
          }}
        </QueryState>
        <div className={styles['foot']}><Button type="primary" onClick={onGoOn}>{t('call.nextTask')}</Button></div>
      </div>
    </Panel>
  );
}
