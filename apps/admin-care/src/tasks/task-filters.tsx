import { FilterButton, FilterPart } from '@dealercare/admin-kit/desk';
import { Checkbox, Select } from '@dealercare/admin-kit/input';
import { CareTaskKind, CareTaskStatus, WorkState } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { CheckFilter } from '../list/check-filter.js';
import { dueSpans, type DueSpan, type TaskChoice } from './task-choice.js';
import { useRuleOptions } from './rule-options.js';

export interface TaskFiltersProps {
  choice: TaskChoice;
  choose: (next: Partial<TaskChoice>) => void;
}

const spans = Object.keys(dueSpans) as DueSpan[];

/** Narrows the list of care tasks; what holds stands below as chips. */
export function TaskFilters({ choice, choose }: TaskFiltersProps) {
  const t = useText();
  const rules = useRuleOptions();
  const active = [choice.states, choice.kinds, choice.statuses, choice.rules].filter((part) => part.length > 0).length + [choice.whose, choice.due, choice.late].filter(Boolean).length;
  return (
    <FilterButton active={active}>
      <CheckFilter label={t('tasks.state')} value={choice.states} options={Object.values(WorkState).map((value) => ({ value, label: t(`workState.${value}`) }))} onChange={(states) => { choose({ states }); }} />
      <CheckFilter label={t('task.kind')} value={choice.kinds} options={Object.values(CareTaskKind).map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={(kinds) => { choose({ kinds }); }} />
      <FilterPart label={t('task.rule')}>
        <Select mode="multiple" allowClear aria-label={t('task.rule')} placeholder={t('tasks.anyRule')} optionFilterProp="label" value={[...choice.rules]} onChange={(next) => { choose({ rules: next }); }} options={rules} />
      </FilterPart>
      <FilterPart label={t('task.status')}>
        <Select
          mode="multiple" allowClear aria-label={t('task.status')} placeholder={t('tasks.anyStatus')} optionFilterProp="label" value={[...choice.statuses]}
          onChange={(next) => { choose({ statuses: next }); }} options={Object.values(CareTaskStatus).map((value) => ({ value, label: t(`status.${value}`) }))}
        />
      </FilterPart>
      <FilterPart label={t('task.due')}>
        <Select allowClear aria-label={t('task.due')} placeholder={t('tasks.anyDay')} value={choice.due} onChange={(due) => { choose({ due: due ?? null }); }} options={spans.map((value) => ({ value, label: t(`tasks.due.${value}`) }))} />
      </FilterPart>
      <FilterPart label={t('task.assignee')}>
        <Select
          allowClear aria-label={t('task.assignee')} placeholder={t('tasks.anybody')} value={choice.whose} onChange={(whose) => { choose({ whose: whose ?? null }); }}
          options={(['mine', 'nobody'] as const).map((value) => ({ value, label: t(`tasks.whose.${value}`) }))}
        />
      </FilterPart>
      <Checkbox checked={choice.late} onChange={(event) => { choose({ late: event.target.checked }); }}>{t('tasks.plannedLate')}</Checkbox>
    </FilterButton>
  );
}
