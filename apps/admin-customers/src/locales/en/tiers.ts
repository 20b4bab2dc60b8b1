import type { Translation } from '@dealercare/admin-kit/i18n';
import type zhCN from '../zh-CN/tiers.js';

const tiers: Translation<typeof zhCN> = {
  value: {
    title: 'Value', none: 'No figures yet; they are taken at night.', yearly: 'Paid in a year', total: 'Paid ever', relation: 'Relation', months_one: '{{count}} month', months_other: '{{count}} months', net: 'Net profit of the year', expected: 'Expected profit',
    how: 'Margin {{margin}} % of the year\'s spend, less {{contacts}} contacts at {{each}} ({{cost}}), over {{years}} years still expected.',
  },
  tiers: {
    title: 'Tiers', lead: 'Customers by spend, visits and value; the tier changes deadlines of complaints, care and who looks after them.', unit: 'Unit', noUnit: 'No unit that you may look at',
    scheme: { ABCD: 'ABCD score', MATRIX: 'Value matrix', PYRAMID: 'Pyramid of spend', ABC_VOLUME: 'ABC by sales', RFM: 'RFM segments', CHURN: 'Ladder of loss' },
    about: {
      ABCD: 'Loyal, opportunity, marginal, lost: by a score and by visits.', MATRIX: 'Spend and frequency beside the dealer\'s average; who has been away for long is marked for attention.', PYRAMID: 'By rank of a year\'s paid spend, never by visits.',
      ABC_VOLUME: 'By cumulative share of the sales.', RFM: 'Last visit, frequency and money in five steps each.', CHURN: 'From active over thin ice and at risk to lost.',
    },
    name: {
      A: 'A Loyal', B: 'B Opportunity', C: 'C Marginal', D: 'D Lost', DIAMOND: 'Diamond', GOLD: 'Gold', SILVER: 'Silver', ORDINARY: 'Ordinary', VIP: 'VIP', MAIN: 'Main', USUAL: 'Usual', SMALL: 'Small',
      CHAMPION: 'Champion', LOYAL: 'Loyal', PROMISING: 'Promising', STEADY: 'Steady', AT_RISK: 'At risk', ASLEEP: 'Asleep', ACTIVE: 'Active', THIN_ICE: 'Thin ice', LOST: 'Lost',
    },
    noTier: 'No tier', main: 'Main scheme', inUse: 'In use', notInUse: 'Not in use', numbersOf: 'Numbers of {{unit}}', shipped: 'Numbers as shipped', locked: 'locked above', lockedHint: 'A unit above has locked these numbers; you can try others, but not publish them.',
    open: 'Numbers and preview', openNamed: 'Numbers and preview: {{scheme}}', noneJudged: 'Nobody has been judged yet.',
    preview: 'Preview', previewTitle: 'Preview', previewHint: 'Preview first: who would rise and who would fall. Nothing is changed by it.', previewFirst: 'Preview these numbers first', publish: 'Publish', published: 'Published; customers are being judged again', inherit: 'Inherit again', lock: 'Lock: units below may not have their own',
    moves: '{{up}} would rise, {{down}} would fall, of {{all}} judged', customer: 'Customer', today: 'Today', then: 'Then', score: 'Score', more: 'More', outOfReach: 'Out of your reach', bounds: '{{low}} to {{high}}, shipped {{shipped}}',
    panel: 'Tier', notYet: 'Not judged yet; this happens by itself at night.', watch: 'More attention', sliding: 'Sliding to B', scoreIs: '{{score}} points', since: 'Since {{day}}', before: 'before: {{tier}}', byHand: 'Set by hand until {{day}} (by the rule: {{rule}}).', asOf: 'Figures as of {{day}}', history: 'Changes of tier',
    cause: { EVALUATION: 'Evaluation', OVERRIDE: 'Set by hand', OVERRIDE_ENDED: 'End of the tier set by hand' },
    rule: {
      GUARD: 'New customer, still guarded', LOST_AFTER_WARRANTY: 'Stayed away after the repair period', NO_VISIT: 'No visit for too long', NO_PAID_VISIT: 'Comes for free or warranty work only', LOYAL: 'Score, relation and paid visits are all reached', OTHERWISE: 'None of the other rows', SLIDING: 'No longer reaches A; kept for a while',
      LONG_SILENCE: 'Away for very long', LATER_THAN_USUAL: 'Later than usual',
    },
    feature: { SPEND: 'Paid spend', PAID_VISITS: 'Paid visits', LOYALTY: 'Second car or renewal here', CREDIT: 'Credit', DEPENDENCE: 'Due services done here', PRICE_SENSITIVITY: 'Price sensitivity', REFERRALS: 'Referrals', SILENT_SINCE: 'Last visit', RECENCY: 'Last visit', REPAIR_END: 'End of the repair period' },
    value: { YES: 'Yes', NO: 'No', OK: 'No overdue bill', OVERDUE: 'Bill overdue', LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High' },
    unknown: 'Not known', beside: '{{value}} (beside {{bar}})', ofDue: '{{done}} of {{due}} due', usually: '{{day}} (usually every {{days}})',
    override: 'Set tier by hand', overrideSave: 'Set', overrideEnd: 'End it now', tier: 'Tier', until: 'Until', reason: 'Reason',
    traits: 'Observations', save: 'Save', noted: 'Noted', referral: 'Note a referral', referred: 'Referral noted', referralCount: '{{count}} brought so far', churnReason: 'Reason for loss',
    churn: {
      TECHNICAL: { title: 'Technical', REPAIR_FAILED: 'Repair failed', PRODUCT_FAULT: 'Quality of the car', PARTS_MISSING: 'Parts missing' },
      SERVICE: { title: 'Service', ATTITUDE: 'Attitude', WAITING: 'Long waits', PROMISE_BROKEN: 'Promise not kept' },
      COST: { title: 'Cost', LABOUR_DEAR: 'Labour too dear', PARTS_DEAR: 'Parts too dear', BILL_UNCLEAR: 'Bill not clear' },
      VALUE: { title: 'Value', CHEAPER_ELSEWHERE: 'Cheaper elsewhere', NEARER_ELSEWHERE: 'Nearer elsewhere' },
      SYSTEM: { title: 'System', RECORDS_WRONG: 'Records wrong', NOT_REACHED: 'Could not be reached' },
      EMPLOYEE: { title: 'Staff', ADVISOR_LEFT: 'Advisor left', MISTREATED: 'Treated badly' },
      OTHER: { title: 'Other', MOVED_AWAY: 'Moved away', CAR_SOLD: 'Car sold', UNKNOWN: 'Not known' },
    },
  },
};

export default tiers;
