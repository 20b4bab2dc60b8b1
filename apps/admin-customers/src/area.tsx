import { lazy } from 'react';
import { defineArea } from '@dealercare/admin-kit/portal';
import { areaTexts } from './area-texts.js';
import { CustomerSearch } from './search/customer-search.js';

export default defineArea({
  name: 'customers',
  texts: areaTexts,
  background: CustomerSearch,
  pages: [
    { path: '/customers', title: 'customers.title', permission: 'customer:read', component: lazy(() => import('./customers/customers-page.js')) },
    { path: '/customers/:customerId', title: 'file.title', permission: 'customer:read', component: lazy(() => import('./customer-file/customer-page.js')) },
    { path: '/vehicles', title: 'vehicles.title', permission: 'vehicle:read', component: lazy(() => import('./vehicles/vehicles-page.js')) },
    { path: '/vehicles/:vehicleId', title: 'vehicle.title', permission: 'vehicle:read', component: lazy(() => import('./vehicle-file/vehicle-page.js')) },
    { path: '/imports', title: 'imports.title', permission: 'import:read', component: lazy(() => import('./imports/imports-page.js')) },
    { path: '/imports/new', title: 'imports.newTitle', permission: 'import:run', component: lazy(() => import('./imports/new-import-page.js')) },
    { path: '/imports/:importId', title: 'imports.runTitle', permission: 'import:read', component: lazy(() => import('./imports/import-page.js')) },
  ],
});
