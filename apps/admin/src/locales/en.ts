import type { Translation } from '@dealercare/admin-kit/i18n';
import type zhCN from './zh-CN.js';

const en: Translation<typeof zhCN> = {
  product: 'DealerCare',
  skip: 'Skip to content',
  navigation: 'Main navigation',
  pages: 'Pages of this area',
  more: 'More',
  topBar: {
    search: 'Search pages and actions',
    notifications: 'Notifications',
    unread_one: '{{shown}} unread notification',
    unread_other: '{{shown}} unread notifications',
    language: 'Switch to Chinese 中文',
    languageShort: '中文',
    toDark: 'Switch to dark',
    toLight: 'Switch to light',
    person: '{{name}}, your menu',
  },
  person: {
    profile: 'Your profile',
    shortcuts: 'Shortcuts',
    signOut: 'Sign out',
  },
  signOut: {
    draftsTitle: 'Something is not saved yet',
    drafts_one: '{{count}} form was not sent. Signing out deletes it from this machine.',
    drafts_other: '{{count}} forms were not sent. Signing out deletes them from this machine.',
    stay: 'Go back to it',
    leave: 'Sign out anyway',
    failed: 'You could not be signed out. Check your network and try again.',
  },
  demo: {
    label: 'Demo',
    invented: 'all data are invented',
    time: 'product time {{time}}',
  },
  start: {
    failed: 'The portal cannot be opened right now',
    failedNext: 'Check your network, then try again. What you typed is still on this machine.',
    retry: 'Try again',
    noPages: 'There are no pages for you yet',
    noPagesNext: 'Ask the administrator of your unit to give you a post.',
  },
  missing: { title: 'There is no such page', hint: 'Check the address, or start again from the navigation.', home: 'Go to the start page' },
  area: {
    downTitle: '"{{area}}" cannot be opened right now',
    downHint: 'Everything else works. Try again in a moment.',
    crashedTitle: 'Something went wrong in "{{area}}"',
    crashedHint: 'What you typed is not lost. Load it again; if it happens once more, give your administrator the id below.',
    retry: 'Try again',
    reload: 'Load again',
  },
  search: {
    title: 'Search and commands',
    placeholder: 'Name of a page or an action',
    pages: 'Pages',
    actions: 'Actions',
    nothing: 'Nothing found for "{{words}}"',
    hint: '↑ ↓ choose · ↵ open · Esc close',
    count_one: '{{count}} hit',
    count_other: '{{count}} hits',
    openSearch: 'Open the search',
  },
  actions: {
    chinese: 'Switch to Chinese',
    english: 'Switch to English',
    light: 'Light appearance',
    dark: 'Dark appearance',
    system: 'Appearance of the system',
    shortcuts: 'Show the shortcuts',
    signOut: 'Sign out',
  },
  shortcuts: { title: 'Shortcuts', global: 'On every page', close: 'Close' },
  proof: {
    title: 'Confirm that it is you', lead: 'To protect the data, give your password again. The page stays as it is.', leadCode: 'To protect the data, give a code of your authenticator, or a recovery code.', leadElsewhere: 'You use single sign-on. Sign in there again in a new tab, then come back here and go on.',
    password: 'Password', code: 'Code', confirm: 'Confirm', cancel: 'Cancel', elsewhere: 'Confirm at the identity provider', goOn: 'Done, go on', failed: 'It could not be confirmed. Check your network and try again.',
  },
  expiry: { title: 'You are signed out', lead: 'The page and what you typed are still here. Sign in again to go on.', other: 'Sign in as somebody else' },
};

export default en;
