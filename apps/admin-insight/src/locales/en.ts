import type { Translation } from '@dealercare/admin-kit/i18n';
import type zhCN from './zh-CN.js';

const en: Translation<typeof zhCN> = {
  dashboard: {
    title: 'Dashboard',
    lead: '{{unit}} · {{period}}',
    soFar: 'this month up to {{day}}',
    unit: 'Unit',
    allUnits: 'All units',
    month: 'Month',
    earlier: 'Month before',
    later: 'Month after',
    before: '{{count}} the month before, {{change}}',
    wholeBefore: '{{count}} in the whole month before',
    byUnit: 'The month by unit',
    noCause: 'Not found yet',
    noCases: 'Nobody complained in this month.',
    empty: 'Nothing to count yet',
    emptyHint: 'Figures appear as soon as care tasks end and complaints are registered.',
  },
  group: { tasks: 'Care tasks', clocks: 'Promises', cases: 'Complaints by the level they stand at' },
  figure: {
    TASKS_DONE: 'Done on time',
    TASKS_LATE: 'Done late',
    TASKS_MISSED: 'Not reached',
    CLOCKS_MET: 'Kept',
    CLOCKS_BREACHED: 'Broken',
  },
  share: { tasks: '{{share}} on time', clocks: '{{share}} kept', axis: 'Share (%)' },
  question: {
    tasks: 'Are care tasks done on time?',
    clocks: 'Are promises to customers kept?',
    cases: 'At which level do complaints stand?',
    causes: 'Why did customers complain in {{month}}?',
  },
  list: {
    figure: '{{month}} · {{unit}} · {{figure}}',
    cases: '{{month}} · {{unit}} · complaints at {{figure}}',
    cause: '{{month}} · {{unit}} · {{cause}}',
  },
};

export default en;
