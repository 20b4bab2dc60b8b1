import { lazy } from 'react';
import { defineArea } from '@dealercare/admin-kit/portal';
import { areaTexts } from './area-texts.js';

export default defineArea({
  name: 'care',
  texts: areaTexts,
  pages: [
    { path: '/today', title: 'today.title', permission: 'care:work', component: lazy(() => import('./today/today-page.js')) },
    { path: '/today/call/:taskId', title: 'call.title', permission: 'care:work', component: lazy(() => import('./call/call-page.js')) },
    { path: '/care', title: 'tasks.title', permission: 'care:read', component: lazy(() => import('./tasks/care-home.js')) },
    { path: '/care/tasks', title: 'tasks.title', permission: 'care:read', component: lazy(() => import('./tasks/tasks-page.js')) },
    { path: '/care/tasks/:taskId', title: 'tasks.file', permission: 'care:read', component: lazy(() => import('./task-file/task-page.js')) },
    { path: '/care/rules', title: 'rules.title', permission: 'care:read', component: lazy(() => import('./rules/rules-page.js')) },
    { path: '/care/messages', title: 'messages.title', permission: 'message:read', component: lazy(() => import('./messages/messages-page.js')) },
    { path: '/care/suggestions', title: 'suggestions.title', permission: 'suggestion:read', component: lazy(() => import('./suggestions/suggestions-page.js')) },
  ],
});
