/** Today's work. */
export default {
  today: {
    title: "Today's work",
    parts: 'By due date',
    part: { OVERDUE: 'Overdue', DUE: 'Today', NEXT: 'Next', ALL: 'All' },
    whose: 'Whose tasks', everybody: "Everybody's", mine: 'Mine',
    begin: 'Begin with the first', beginKey: 'Open the first task',
    all: "Today's work",
    byChannel: 'By {{channels}}',
    done: "Today's work is done",
    doneHint: 'Nothing is overdue, and everything due today has been dealt with.',
    doneNext: 'See what comes next',
    empty: 'Nothing to do',
    emptyHint: 'Care tasks and follow-ups appear here in the order they are due.',
    emptyMine: 'Nothing is assigned to you',
    emptyMineHint: 'Choose from all the tasks.',
    showAll: 'Show all',
    keys: "Today's work",
    peekOpen: 'Open the task',
    loadedOnly: 'Filters look at the tasks loaded so far; scroll down to load more.',
  },
};
