import { lazy } from 'react';
import { defineArea } from '@dealercare/admin-kit/portal';
import { areaTexts } from './area-texts.js';
import { ComplaintSearch } from './search/complaint-search.js';

export default defineArea({
  name: 'complaints',
  texts: areaTexts,
  background: ComplaintSearch,
  pages: [
    { path: '/complaints', title: 'cases.title', permission: 'complaint:list', component: lazy(() => import('./cases/cases-page.js')) },
    { path: '/complaints/new', title: 'cases.register', permission: 'complaint:register', component: lazy(() => import('./register/register-page.js')) },
    { path: '/complaints/clocks', title: 'clocks.title', permission: 'complaint:list', component: lazy(() => import('./clocks/clocks-page.js')) },
    { path: '/complaints/external', title: 'external.title', permission: 'complaint:dispatch', component: lazy(() => import('./external/external-page.js')) },
    { path: '/complaints/crisis', title: 'crisis.title', permission: 'complaint:crisis', component: lazy(() => import('./crisis/crisis-page.js')) },
    { path: '/complaints/:caseId', title: 'cases.file', permission: 'complaint:read', component: lazy(() => import('./file/case-page.js')) },
  ],
});
