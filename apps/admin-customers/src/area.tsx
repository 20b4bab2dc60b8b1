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
    { path: '/customers/chase', title: 'completeness.chase', permission: 'customer:write', component: lazy(() => import('./completeness/chase-page.js')) },
    { path: '/customers/changes', title: 'bulk.page', permission: 'customer:write', component: lazy(() => import('./bulk/bulk-page.js')) },
    { path: '/customers/:customerId', title: 'file.title', permission: 'customer:read', component: lazy(() => import('./customer-file/customer-page.js')) },
    { path: '/customers/key-cards', title: 'keyCard.title', permission: 'customer:name', component: lazy(() => import('./key-cards/key-cards-page.js')) },
    { path: '/duplicates', title: 'duplicates.title', permission: 'customer:write', component: lazy(() => import('./duplicates/duplicates-page.js')) },
    { path: '/duplicates/:customerId/:otherId', title: 'duplicates.title', permission: 'customer:write', component: lazy(() => import('./duplicates/compare-page.js')) },
    { path: '/vehicles', title: 'vehicles.title', permission: 'vehicle:read', component: lazy(() => import('./vehicles/vehicles-page.js')) },
    { path: '/vehicles/:vehicleId', title: 'vehicle.title', permission: 'vehicle:read', component: lazy(() => import('./vehicle-file/vehicle-page.js')) },
    { path: '/tiers', title: 'tiers.title', permission: 'policy:read', component: lazy(() => import('./tiers/tiers-page.js')) },
    { path: '/imports', title: 'imports.title', permission: 'import:read', component: lazy(() => import('./imports/imports-page.js')) },
    { path: '/imports/new', title: 'imports.newTitle', permission: 'import:run', component: lazy(() => import('./imports/new-import-page.js')) },
    { path: '/imports/:importId', title: 'imports.runTitle', permission: 'import:read', component: lazy(() => import('./imports/import-page.js')) },
    { path: '/exports', title: 'exports.title', permission: 'export:run', component: lazy(() => import('./exports/exports-page.js')) },
    { path: '/exports/new', title: 'exports.newTitle', permission: 'export:run', component: lazy(() => import('./exports/new-export-page.js')) },
  ],
});
