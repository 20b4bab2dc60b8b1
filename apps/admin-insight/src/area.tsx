import { lazy } from 'react';
import { defineArea } from '@dealercare/admin-kit/portal';
import { areaTexts } from './area-texts.js';

export default defineArea({
  name: 'insight',
  texts: areaTexts,
  pages: [
    { path: '/insight', title: 'dashboard.title', permission: 'report:read', component: lazy(() => import('./dashboard/dashboard-page.js')) },
  ],
});
