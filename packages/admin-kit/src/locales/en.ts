import type { Translation } from '../language/texts.js';
import type zhCN from './zh-CN.js';

const en: Translation<typeof zhCN> = {
  loading: 'Loading',
  retry: 'Try again',
  close: 'Close',
  undo: 'Undo',
  missingPage: { title: 'There is no such page', hint: 'Check the address, or start again from the navigation.' },
  empty: { title: 'Nothing here yet' },
  failure: {
    refused: { title: 'You may not see this', next: 'If you need it for your work, ask the administrator of your unit.' },
    missing: { title: 'No such record', next: 'It may have been merged or lie outside of your scope. Go back to the list and look again.' },
    conflict: { title: 'Somebody else has changed this', next: 'Your change was not saved. Compare it with the latest version, then save again.' },
    invalid: { title: 'Some fields are not right', next: 'Nothing was saved. Correct the marked fields.' },
    declined: { title: 'This cannot be done now', next: 'Nothing was changed.' },
    busy: { title: 'The system is busy', next: 'Nothing was changed. Try again in a moment.' },
    'signed-out': { title: 'You are signed out', next: 'Sign in again; what you typed is kept.' },
    offline: { title: 'No connection to the server', next: 'Check your network, then try again.' },
    failed: { title: 'Something went wrong', next: 'Try again. If it happens again, give your administrator the id below.' },
    savingUnknown: 'It is not certain whether this was saved. Reload and look before you send it again.',
    nothingSaved: 'Nothing was saved.',
    stale: 'This cannot be renewed right now; you see an earlier state.',
    details: 'Details',
    code: 'Code',
    requestId: 'Request id',
    noRequestId: 'none (the request did not reach the server)',
    copy: 'Copy',
    copied: 'Copied',
  },
  conflict: {
    title: 'This record was changed while you were editing it',
    lead: 'Choose what to keep, field by field, then save.',
    field: 'Field',
    mine: 'Your change',
    theirs: 'Latest version',
    save: 'Save what is chosen',
  },
  draft: {
    restored: 'What you typed at {{when}} is back; it is not saved yet.',
    drop: 'Discard and start again',
  },
  toast: { region: 'Results of actions' },
  chart: { table: 'Show the figures' },
};

export default en;
