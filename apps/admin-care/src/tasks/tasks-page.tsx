import { Button } from '@dealercare/admin-kit/core';
import { DataTable, FilterChips, ViewTabs } from '@dealercare/admin-kit/desk';
import { useApolloClient } from '@dealercare/admin-kit/gql';
import { EmptyState, PageHead, QueryState, useFormat, usePermission } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { BulkActions } from '../bulk/bulk-actions.js';
import { DealerSelect } from '../list/dealer-select.js';
import listStyles from '../list/list.module.css';
import { useDealersInReach } from '../units/use-reach.js';
import { isNarrowed } from './task-choice.js';
import { useTaskColumns } from './task-columns.js';
import { TaskFilters } from './task-filters.js';
import { taskHref } from './task-href.js';
import { TaskPeek } from './task-peek.js';
import { usePickedTasks } from './use-picked-tasks.js';
import { useTaskChips } from './use-task-chips.js';
import { useTaskChoice } from './use-task-choice.js';
import { useTaskList } from './use-task-list.js';
import { useTaskViews } from './use-task-views.js';

/** Care tasks of any state: the whole plan, the past, and the lists behind the figures. */
export default function CareTasksPage() {
  const t = useText();
  const format = useFormat();
  const client = useApolloClient();
  const { choice, choose, clear } = useTaskChoice();
  const dealers = useDealersInReach('care:read') ?? [];
  const mayAssign = usePermission('care:assign');
  const mayWork = usePermission('care:work');
  const { query, list, rows, more, total, variables } = useTaskList(choice);
  const columns = useTaskColumns({ showsDealer: dealers.length > 1 && !choice.dealer });
  const chips = useTaskChips({ choice, choose, dealers });
  const views = useTaskViews();
  const pick = usePickedTasks(variables, rows);
  const totalText = total === undefined ? undefined : format.count(total);
  return (
    <>
      <PageHead title={choice.given?.title ?? t('tasks.title')} lead={totalText === undefined ? null : t('tasks.total', { count: total ?? 0, total: totalText })} />
      <ViewTabs list="care.tasks" views={views} />
      <div className={listStyles['tools']}>
        <TaskFilters choice={choice} choose={choose} />
        <DealerSelect dealers={dealers} value={choice.dealer} onChange={(dealer) => { choose({ dealer }); }} />
      </div>
      <FilterChips chips={chips} onClear={clear} />
      <QueryState
        query={query}
        isEmpty={() => rows.length === 0}
        empty={isNarrowed(choice)
          ? <EmptyState icon="search" title={t('list.noMatch')} hint={t('list.noMatchHint')} action={<Button onClick={clear}>{t('list.clear')}</Button>} />
          : <EmptyState icon="care" title={t('tasks.empty')} hint={t('tasks.emptyHint')} />}
      >
        {() => (
          <DataTable
            name="care.tasks"
            label={t('tasks.title')}
            rows={rows}
            idOf={({ id }) => id}
            nameOf={({ customer }) => customer?.name ?? t('task.hiddenCustomer')}
            columns={columns}
            hrefOf={taskHref}
            peek={(task) => <TaskPeek task={task} />}
            list={list}
            more={more}
            total={totalText}
            {...((mayAssign || mayWork) && {
              bulk: (selection, done) => (
                <BulkActions
                  pick={() => pick(selection)}
                  onDone={() => {
                    done();
                    void client.refetchQueries({ include: ['CareTasks', 'TaskCount'] });
                  }}
                />
              ),
            })}
          />
        )}
      </QueryState>
    </>
  );
}
