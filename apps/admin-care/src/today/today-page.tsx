import { useEffect } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { DataTable } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Segmented } from '@dealercare/admin-kit/input';
import { PageHead, QueryState, useShortcuts } from '@dealercare/admin-kit/portal';
import { useLocation, useNavigate } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import type { TaskRowFragment } from '../generated/tasks/task-row.js';
import { WorkListCountsDocument } from '../generated/today/work-list-counts.js';
import { DealerSelect } from '../list/dealer-select.js';
import listStyles from '../list/list.module.css';
import { workHref } from '../tasks/task-href.js';
import { TaskPeek } from '../tasks/task-peek.js';
import { useDealersInReach, type UnitChoice } from '../units/use-reach.js';
import { rememberList, useReturnToLastOpened } from './last-opened.js';
import { isChosen, isNarrowed, type TodayChoice } from './today-choice.js';
import { useTodayColumns } from './today-columns.js';
import { DayDone, TodayEmpty } from './today-empty.js';
import { TodayChips, TodayFilters } from './today-filters.js';
import { useSettled } from './use-settled.js';
import { useTodayChoice } from './use-today-choice.js';
import { useWorkList } from './use-work-list.js';
import { WorkListListener } from './work-list-listener.js';
import { WorkParts } from './work-parts.js';

/** Events of a busy dealer come in bursts; the list is asked for once they rest. */
const REST_MS = 800;

/** The names of the rules behind the rows, for the filter. */
function useRuleNames(rows: readonly TaskRowFragment[]): ReadonlyMap<string, string> {
  const nameOf = useBilingualName();
  return new Map(rows.flatMap(({ rule }) => (rule ? [[rule.code, nameOf(rule)] as const] : [])));
}

function TodayTools({ choice, choose, dealers, rules }: { choice: TodayChoice; choose: (next: Partial<TodayChoice>) => void; dealers: readonly UnitChoice[]; rules: ReadonlyMap<string, string> }) {
  const t = useText();
  return (
    <div className={listStyles['tools']}>
      <Segmented
        aria-label={t('today.whose')}
        value={choice.mine ? 'mine' : 'all'}
        onChange={(value) => { choose({ mine: value === 'mine' }); }}
        options={[{ value: 'all', label: t('today.everybody') }, { value: 'mine', label: t('today.mine') }]}
      />
      <DealerSelect dealers={dealers} value={choice.dealer} onChange={(dealer) => { choose({ dealer }); }} />
      <TodayFilters choice={choice} choose={choose} rules={rules} />
    </div>
  );
}

/** Today's work: what is late, what is due, what comes next, and the way into the first of it. */
export default function TodayPage() {
  const t = useText();
  const navigate = useNavigate();
  const { choice, choose } = useTodayChoice();
  const dealers = useDealersInReach('care:work') ?? [];
  const counts = useQuery(WorkListCountsDocument, { variables: { dealerId: choice.dealer, mine: choice.mine }, fetchPolicy: 'cache-and-network' });
  const { query, rows, more, list, renew, note } = useWorkList(choice, choice.dealer);
  const renewSoon = useSettled(() => {
    void renew();
    void counts.refetch();
  }, REST_MS);
  const rules = useRuleNames(rows);
  const shown = rows.filter((task) => isChosen(choice, task));
  const first = shown.find(({ workState }) => workState === 'OPEN');
  const columns = useTodayColumns({ showsDealer: dealers.length > 1 && !choice.dealer, showsAssignee: !choice.mine });
  const begin = () => { if (first) void navigate(workHref(first)); };
  const { search } = useLocation();
  useReturnToLastOpened(shown.length > 0);
  useEffect(() => { rememberList(search); }, [search]);
  useShortcuts(t('today.keys'), [
    { keys: 'b', does: t('today.beginKey'), run: begin },
    { keys: 'm', does: t('today.mine'), run: () => { choose({ mine: !choice.mine }); } },
  ]);
  const left = counts.data?.workListCounts;
  const isDone = left !== undefined && left.overdue + left.due === 0 && choice.part === 'ALL' && shown.length > 0;
  return (
    <>
      <PageHead title={t('today.title')} actions={first ? <Button type="primary" onClick={begin}>{t('today.begin')}</Button> : null} />
      <WorkParts counts={left} choice={choice} />
      <TodayTools choice={choice} choose={choose} dealers={dealers} rules={rules} />
      <TodayChips choice={choice} choose={choose} rules={rules} />
      {isDone ? <DayDone choice={choice} /> : null}
      {dealers.filter(({ id }) => !choice.dealer || id === choice.dealer).map(({ id }) => (
        <WorkListListener
          key={id}
          dealerId={id}
          onChange={(change) => {
            note(change);
            renewSoon();
          }}
        />
      ))}
      <QueryState query={query} isEmpty={() => shown.length === 0 && !more.hasMore} empty={<TodayEmpty choice={choice} choose={choose} />}>
        {() => (
          <DataTable
            name="care.today"
            label={t('today.title')}
            rows={shown}
            idOf={({ id }) => id}
            nameOf={({ customer }) => customer?.name ?? t('task.hiddenCustomer')}
            columns={columns}
            hrefOf={workHref}
            peek={(task) => <TaskPeek task={task} />}
            list={`${list} ${isNarrowed(choice) ? JSON.stringify([choice.kinds, choice.rules, choice.channels]) : ''}`}
            more={more}
          />
        )}
      </QueryState>
    </>
  );
}
