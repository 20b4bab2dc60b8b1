import type { NotApplicable, Resource } from './matrix.js';

/** What a region or the manufacturer writes for itself stands on cases, in its own files, keys and audit; nowhere else. */
const untouchedFromAbove: readonly Resource[] = ['customer', 'vehicle', 'contact details', 'care task', 'survey answer'];

/** Cells of the leak matrix that cannot be walked, each with its reason. Whatever is walked nevertheless counts as walked. */
export const notApplicable: readonly NotApplicable[] = [
  { resource: untouchedFromAbove, surface: '*', relation: 'dealer looking up', why: 'levels above write nothing of their own there' },
  { resource: ['complaint', 'escalation', 'contact log'], surface: ['by id', 'list', 'count', 'nested forward', 'nested back'], relation: 'dealer looking up', why: 'the words of a level above stand in the history of a case, which is walked; what else there is of the case is the dealer\'s own' },
  { resource: ['complaint', 'escalation', 'contact log'], surface: ['filter', 'sort', 'search', 'subscription', 'download', 'import match', 'duplicate finder', 'mutation', 'error answer'], relation: 'dealer looking up', why: 'no filter, order, search, line, file or verb reads the words of a history' },
  { resource: ['attachment', 'report or export job', 'audit entry', 'staff, key, view'], surface: '*', relation: 'dealer looking up', why: 'files, keys, people and audit of a level above carry its own unit: to a dealer they are those of a stranger, as in the other columns' },

  { resource: ['vehicle', 'contact log', 'survey answer', 'escalation', 'attachment', 'report or export job', 'audit entry', 'staff, key, view'], surface: 'sort', relation: '*', why: 'its list comes in one order only' },
  { resource: 'contact details', surface: ['sort', 'filter'], relation: '*', why: 'numbers and addresses are in no filter and no order' },
  { resource: ['vehicle', 'survey answer', 'escalation', 'attachment', 'report or export job', 'staff, key, view'], surface: 'filter', relation: '*', why: 'its list takes no filter' },
  { resource: ['care task', 'contact log', 'survey answer', 'escalation', 'attachment', 'report or export job', 'audit entry', 'staff, key, view'], surface: 'search', relation: '*', why: 'its list takes no search' },

  { resource: ['contact log', 'survey answer', 'audit entry', 'staff, key, view'], surface: 'by id', relation: '*', why: 'it is reached through a list or the record to which it belongs; no door takes its id' },
  { resource: 'escalation', surface: ['by id', 'list', 'count'], relation: '*', why: 'it is reached through its case only, which is walked' },
  { resource: ['customer', 'contact details'], surface: 'nested back', relation: '*', why: 'nothing has several customers' },
  { resource: ['care task', 'contact log', 'attachment', 'report or export job', 'audit entry', 'staff, key, view', 'survey answer', 'escalation'], surface: 'nested forward', relation: '*', why: 'no record names a single one of them' },
  { resource: ['attachment', 'report or export job'], surface: 'nested back', relation: '*', why: 'no record has a list of them' },

  { resource: ['customer', 'vehicle', 'contact log', 'survey answer', 'audit entry', 'staff, key, view', 'escalation', 'contact details'], surface: 'subscription', relation: '*', why: 'live lines carry cases, tasks, imports and notices to oneself' },
  { resource: ['survey answer', 'escalation', 'audit entry', 'staff, key, view'], surface: 'download', relation: '*', why: 'no file holds it' },
  { resource: ['care task', 'contact log', 'survey answer', 'escalation', 'audit entry', 'staff, key, view'], surface: 'import match', relation: '*', why: 'no kind of file brings it' },
  { resource: 'complaint', surface: 'import match', relation: '*', why: 'files of outside cases are the manufacturer\'s, and match by the site\'s number among its own' },
  { resource: ['vehicle', 'care task', 'contact log', 'survey answer', 'escalation', 'attachment', 'report or export job', 'audit entry', 'staff, key, view'], surface: 'duplicate finder', relation: '*', why: 'nobody looks for two of them' },
  { resource: ['contact log', 'survey answer', 'audit entry'], surface: ['mutation', 'error answer'], relation: '*', why: 'no verb takes its id: it is written by verbs of tasks, cases and files' },
  { resource: ['vehicle', 'escalation'], surface: ['mutation', 'error answer'], relation: ['another region', 'partner without the scope'], why: 'neither a region nor a partner has a verb on it' },
];
