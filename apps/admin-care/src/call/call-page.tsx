import { useEffect } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { PageHead, QueryState, useDraft, usePageTitle, useShortcuts } from '@dealercare/admin-kit/portal';
import { Link, useNavigate, useParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { CallTaskByIdDocument, type CallTaskFragment } from '../generated/call/call-task.js';
import { DueCell } from '../tasks/due-cell.js';
import { taskHref } from '../tasks/task-href.js';
import { TaskMarks } from '../tasks/task-marks.js';
import { listHref, rememberOpened } from '../today/last-opened.js';
import { TierTag } from '../words/tier-tag.js';
import { freshCall } from './call-draft.js';
import { CallSide } from './call-side.js';
import { CarPanel } from './car-panel.js';
import { CustomerPanel } from './customer-panel.js';
import { HistoryPanel } from './history-panel.js';
import { ScriptPanel } from './script-panel.js';
import { WhyPanel } from './why-panel.js';
import styles from './call.module.css';

function CallHead({ task }: { task: CallTaskFragment }) {
  const t = useText();
  const nameOf = useBilingualName();
  const { customer, rule, dealer } = task;
  return (
    <PageHead
      title={<span className={styles['title']}>{customer?.name ?? t('task.hiddenCustomer')}<TierTag tier={customer?.tier} /><TaskMarks task={task} /></span>}
      lead={<span className={styles['title']}><span>{rule ? nameOf(rule) : t('task.otherRule')}</span><DueCell task={task} /><span>{nameOf(dealer)}</span></span>}
      actions={<><Link to={taskHref(task)}><Button>{t('call.openTask')}</Button></Link><Link to={listHref()}><Button>{t('call.back')}</Button></Link></>}
    />
  );
}

function CallSheet({ task }: { task: CallTaskFragment }) {
  const t = useText();
  const navigate = useNavigate();
  const draft = useDraft(`care.call.${task.id}`, freshCall);
  usePageTitle(task.customer?.name ?? t('call.title'));
  useEffect(() => { rememberOpened(task.id); }, [task.id]);
  useShortcuts(t('call.keys'), [{ keys: 'Escape', does: t('call.pause'), run: () => { void navigate(listHref()); } }]);
  return (
    <>
      <CallHead task={task} />
      <div className={styles['sheet']}>
        <div className={styles['left']}>
          <ScriptPanel task={task} mood={draft.value.mood} />
          <WhyPanel task={task} />
          <div className={styles['pair']}>
            {task.customer ? <CustomerPanel customer={task.customer} zone={task.dealer.timezone} /> : null}
            <CarPanel task={task} />
          </div>
          <HistoryPanel task={task} />
        </div>
        <div className={styles['right']}><CallSide task={task} draft={draft} /></div>
      </div>
    </>
  );
}

/** One call: what to know and say on the left, what came of it on the right. */
export default function CallPage() {
  const { taskId = '' } = useParams();
  const query = useQuery(CallTaskByIdDocument, { variables: { id: taskId }, fetchPolicy: 'cache-and-network' });
  return <QueryState query={query} skeleton="file">{({ careTask }) => <CallSheet key={careTask.id} task={careTask} />}</QueryState>;
}
