/** Care rules as sentences, and the planning. */
export default {
  rules: {
    title: 'Care rules', lead: 'Every rule is a sentence. After a change the dealers below are planned again.', unit: 'Unit', shipped: 'As shipped', own: 'Set here', from: 'From {{unit}}', on: 'On', off: 'Off', edit: 'Edit', editRule: 'Edit: {{rule}}',
    switch: 'Rule on: {{rule}}', turnedOn: 'Switched on: {{rule}}', turnedOff: 'Switched off: {{rule}}', saved: 'Rule saved; planning runs again', save: 'Save', inherit: 'Follow the unit above', days: 'days', months: 'months',
    hint: 'A smaller priority number comes first. Changes hold from today; tasks that have begun stay as they are.', greetingHint: 'Greetings leave on the day itself; the day cannot be changed.',
    field: { offset: 'Days after the event', lead: 'Days before the due day', window: 'May be done within', firstMaintenance: 'First maintenance after delivery', smsFrom: 'SMS not before', priority: 'Priority' },
    sentence: '{{first}}{{day}}: {{steps}}. {{window}}. {{escape}}.', then: ', then ',
    firstMaintenance_one: 'The first maintenance is due {{count}} month after delivery. ', firstMaintenance_other: 'The first maintenance is due {{count}} months after delivery. ',
    anchor: { on: '{{anchor}}, on the day', after_one: '{{anchor}}, {{count}} day after', after_other: '{{anchor}}, {{count}} days after', before_one: '{{anchor}}, {{count}} day before', before_other: '{{anchor}}, {{count}} days before' },
    act: { PHONE: 'call', SMS: 'send an SMS', other: 'contact by {{channel}}' },
    day: { same: 'that day', before: 'the day before', daysBefore_one: '{{count}} day before', daysBefore_other: '{{count}} days before', daysAfter_one: '{{count}} day later', daysAfter_other: '{{count}} days later' },
    step: { on: '{{act}} {{when}}', from: '{{act}} {{when}} from {{from}}', between: '{{act}} {{when}} between {{from}} and {{until}}', afterCall: '{{act}} after the call', atOnce: '{{act}} at once' },
    window_one: 'May be done up to {{count}} day later', window_other: 'May be done up to {{count}} days later', sameDay: 'That day only',
    escape: { LATER: 'Moved later when nobody can be called', EARLIER: 'Moved earlier when nobody can be called', DROP: 'Left out when it cannot leave that day', ANY_DAY: 'Closed days make no difference' },
    plan: {
      title: "Today's planning", run: 'Plan again', asked: 'Planning has started', none: 'Nothing was planned today yet.', status: { DONE: 'Planned for {{day}}, finished {{when}}.', RUNNING: 'Planning {{day}} now.', DUE: 'Planning for {{day}} begins soon.' },
      planned: 'New tasks', capped: 'Moved or merged', suppressed: 'Held back', cancelled: 'Cancelled', missed: 'Missed',
    },
  },
};
