/** The pages of care tasks. */
export default {
  tasks: {
    title: 'Care tasks', total_one: '{{total}} task', total_other: '{{total}} tasks', empty: 'No care tasks to do', emptyHint: 'Every day tasks are planned by the care rules from the dates of customers and cars.',
    view: { open: 'To do', mine: 'Mine', nobody: 'Unassigned', data: 'File corrections', waiting: 'Waiting', missed: 'Not done', ended: 'Ended', all: 'All' },
    state: 'Progress', anyRule: 'Everything', anyStatus: 'Any state', anyDay: 'Any day', anybody: 'Anybody', whose: { mine: 'Assigned to me', nobody: 'Unassigned' },
    due: { past: 'before today', today: 'today', week: 'within 7 days', month: 'within 30 days', lastMonth: 'last 30 days' }, dueChip: 'Day: {{span}}', plannedLate: 'Planned late', endedLate: 'late', result: 'Result', wrongNumber: 'Correct a phone number',
    given: 'Filter of a report', openSheet: 'Open the call sheet', file: 'Task', course: 'What happened', answers: 'Answers', messages: 'Messages',
    planned: 'Planned by its rule', ended: 'Ended: {{status}}', windowText: '{{from}} to {{to}}', window: 'Window', created: 'Planned on',
  },
  bulk: {
    assign: 'Assign', cancel: 'Cancel tasks', close: 'Close', to: 'Assign to', assignTitle_one: 'Assign {{count}} task', assignTitle_other: 'Assign {{count}} tasks', cancelTitle_one: 'Cancel {{count}} task', cancelTitle_other: 'Cancel {{count}} tasks', cause: 'Why', why: 'In words (needed)',
    cancelHint: 'Messages that have not left are taken back. This cannot be undone.', assigned_one: '{{count}} task assigned', assigned_other: '{{count}} tasks assigned', cancelled_one: '{{count}} task cancelled', cancelled_other: '{{count}} tasks cancelled', notDone_one: '{{count}} could not be done', notDone_other: '{{count}} could not be done', reason_one: '{{reason}} ({{count}})', reason_other: '{{reason}} ({{count}})',
    unknown: 'Could not be done; try again later.', severalDealers_one: 'These tasks belong to {{count}} dealer.', severalDealers_other: 'These tasks belong to {{count}} dealers; filter by dealer first.', noCommonCause: 'These tasks have no cause in common; choose tasks of one kind.', progress: '{{done}} of {{total}} done',
  },
};
