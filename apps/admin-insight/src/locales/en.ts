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
  base: {
    title: 'Customer base and loss', none: 'Nothing to show for this month.', unknown: 'Not known', customers: 'Customers',
    flow: 'Who is being lost this month?', flowHint: 'Opening + in - out = closing.', rung: 'Rung', opening: 'Opening', in: 'In', out: 'Out', closing: 'Closing',
    rungs: { ACTIVE: 'Active', THIN_ICE: 'Thin ice', AT_RISK: 'At risk', LOST: 'Lost' },
    reasons: 'Why did customers stay away in the last twelve months?', noReasons: 'Nobody has noted a reason yet.', reason: 'Reason',
    reasonGroups: { TECHNICAL: 'Technical', SERVICE: 'Service', COST: 'Cost', VALUE: 'Value', SYSTEM: 'System', EMPLOYEE: 'Staff', OTHER: 'Other' },
    table: 'Sold, first visits, lost, by series', series: 'Series', sold: 'Sold here', firstVisits: 'First visits', lost: 'Lost',
    revenue: 'Where does service revenue come from?', revenueHint: 'Base × return rate × ticket; paid visits only.', baseCustomers: 'Base', returnRate: 'Return rate', ticket: 'Ticket', revenueFen: 'Revenue',
    value: 'What is a relation worth?', valueHint: 'Yearly spend × years × (1 + referred ÷ customers).', yearlySpend: 'Yearly spend', years: 'Years', referred: 'Referred', relation: 'Value',
    segments: 'Cars by age and use', segment: 'Segment', vehicles: 'Cars', age: { AGE_WARRANTY: 'In the repair period', AGE_2_5: 'Up to five years', AGE_5_PLUS: 'Older than five years' }, usage: { PRIVATE: 'Private', OFFICIAL: 'Official', COMMERCIAL: 'Commercial' },
  },
  list: {
    figure: '{{month}} · {{unit}} · {{figure}}',
    cases: '{{month}} · {{unit}} · complaints at {{figure}}',
    cause: '{{month}} · {{unit}} · {{cause}}',
  },
};

export default en;
