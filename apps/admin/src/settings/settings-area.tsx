import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { defineArea } from '@dealercare/admin-kit/portal';
import { settingsPages, type SettingsPageName } from './settings-pages.js';
import { settingsTexts } from './settings-texts.js';

// Pages that are used together come together; each file more makes the first one larger.
const components: Readonly<Record<SettingsPageName, LazyExoticComponent<ComponentType>>> = {
  units: lazy(() => import(/* webpackChunkName: "settings-people" */ './units/units-page.js')),
  hours: lazy(() => import(/* webpackChunkName: "settings-days" */ './hours/hours-page.js')),
  workDays: lazy(() => import(/* webpackChunkName: "settings-days" */ './work-days/work-days-page.js')),
  policies: lazy(() => import(/* webpackChunkName: "settings-access" */ './policies/policies-page.js')),
  staff: lazy(() => import(/* webpackChunkName: "settings-people" */ './staff/staff-page.js')),
  absence: lazy(() => import(/* webpackChunkName: "settings-people" */ './absence/absence-page.js')),
  keys: lazy(() => import(/* webpackChunkName: "settings-access" */ './keys/keys-page.js')),
  audit: lazy(() => import(/* webpackChunkName: "settings-access" */ './audit/audit-page.js')),
  profile: lazy(() => import(/* webpackChunkName: "settings-own" */ './profile/profile-page.js')),
  security: lazy(() => import(/* webpackChunkName: "settings-own" */ './security/security-page.js')),
  clock: lazy(() => import(/* webpackChunkName: "settings-days" */ './clock/clock-page.js')),
};

/** The settings pages, which belong to the shell itself; behind every page it feeds the bell. */
export default defineArea({
  name: 'settings',
  texts: settingsTexts,
  pages: [
    { path: '/settings', title: 'start.title', permission: null, component: lazy(() => import('./start/settings-page.js')) },
    ...settingsPages.map(({ name, path, permission }) => ({ path, title: `${name}.title` as const, permission, component: components[name] })),
  ],
  background: lazy(() => import('../notifications/notification-feed.js')),
});
