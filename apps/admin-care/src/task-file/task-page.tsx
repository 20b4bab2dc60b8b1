import { Button } from '@dealercare/admin-kit/core';
import { Facts, Panel, Timeline } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { PageHead, QueryState, useFormat, usePageTitle } from '@dealercare/admin-kit/portal';
import { Link, useParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { BulkActions } from '../bulk/bulk-actions.js';
import { CarPanel } from '../call/car-panel.js';
import { CustomerPanel } from '../call/customer-panel.js';
import { HistoryPanel } from '../call/history-panel.js';
import { WhyPanel } from '../call/why-panel.js';
import callStyles from '../call/call.module.css';
import { TaskFileDocument, type TaskFileQuery } from '../generated/task-file/task-file.js';
import { QuestionTold } from '../interview/question-told.js';
import { workHref } from '../tasks/task-href.js';
import { TaskMarks } from '../tasks/task-marks.js';
import { useCodeWords } from '../words/code-words.js';
import { StatusTag } from '../words/status-tag.js';
import { TierTag } from '../words/tier-tag.js';
import { useTaskCourse } from './use-task-course.js';

type TaskOnFile = TaskFileQuery['careTask'];

function TaskHead({ task }: { task: TaskOnFile }) {
  const t = useText();
  const nameOf = useBilingualName();
  const { customer, rule, dealer, allowedActions, workState } = task;
  const isChangeable = allowedActions.includes('ASSIGN') || allowedActions.includes('CANCEL');
  return (
    <PageHead
      title={<span className={callStyles['title']}>{customer?.name ?? t('task.hiddenCustomer')}<TierTag tier={customer?.tier} /><StatusTag status={task.status} /></span>}
      lead={<span className={callStyles['title']}><span>{rule ? nameOf(rule) : t('task.otherRule')}</span><span>{nameOf(dealer)}</span>{workState === 'ENDED' ? null : <TaskMarks task={task} />}</span>}
      actions={
        <>
          {isChangeable ? <BulkActions size="middle" pick={() => Promise.resolve([task])} onDone={() => undefined} /> : null}
          {workState === 'OPEN' ? <Link to={workHref(task)}><Button type="primary">{t('tasks.openSheet')}</Button></Link> : null}
        </>
      }
    />
  );
}

function TaskFacts({ task }: { task: TaskOnFile }) {
  const t = useText();
  const words = useCodeWords();
  const format = useFormat(task.dealer.timezone);
  const { outcome, why, assigneeName, windowFrom, windowTo, kind, createdAt } = task;
  return (
    <Panel title={t('tasks.file')}>
      <Facts
        facts={[
          { label: t('task.kind'), value: t(`kind.${kind}`) },
          { label: t('task.due'), value: format.shortDay(task.t) },
          { label: t('tasks.window'), value: t('tasks.windowText', { from: format.shortDay(windowFrom), to: format.shortDay(windowTo) }) },
          { label: t('task.assignee'), value: assigneeName ?? t('task.nobody') },
          { label: t('tasks.result'), value: outcome ? words.outcome(outcome) : null },
          { label: t('task.status'), value: why.suppressReason ? words.suppressed(why.suppressReason) : why.cancelCause ? words.cancelled(why.cancelCause) : null },
          { label: t('tasks.created'), value: format.absolute(createdAt) },
        ]}
      />
    </Panel>
  );
}

function Answers({ questions }: { questions: NonNullable<TaskOnFile['interview']>['questions'] }) {
  const t = useText();
  const answered = questions.filter((question) => question.answered);
  if (answered.length === 0) return null;
  return <Panel title={t('tasks.answers')}><ol className={callStyles['questions']}>{answered.map((question) => <QuestionTold key={question.key} question={question} />)}</ol></Panel>;
}

function TaskFile({ task }: { task: TaskOnFile }) {
  const t = useText();
  usePageTitle(task.customer?.name ?? t('tasks.file'));
  const course = useTaskCourse(task);
  return (
    <>
      <TaskHead task={task} />
      <div className={callStyles['sheet']}>
        <div className={callStyles['left']}>
          <WhyPanel task={task} />
          <Panel title={t('tasks.course')}><Timeline entries={course} zone={task.dealer.timezone} /></Panel>
          {task.interview ? <Answers questions={task.interview.questions} /> : null}
          <HistoryPanel task={task} />
        </div>
        <div className={callStyles['left']}>
          <TaskFacts task={task} />
          {task.customer ? <CustomerPanel customer={task.customer} zone={task.dealer.timezone} /> : null}
          <CarPanel task={task} />
        </div>
      </div>
    </>
  );
}

/** Everything about one task: why it exists, what has happened, what came of it. */
export default function TaskPage() {
  const { taskId = '' } = useParams();
  const query = useQuery(TaskFileDocument, { variables: { id: taskId }, fetchPolicy: 'cache-and-network' });
  return <QueryState query={query} skeleton="file">{({ careTask }) => <TaskFile key={careTask.id} task={careTask} />}</QueryState>;
}
