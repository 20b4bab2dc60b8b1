import { expect, test } from 'vitest';
import { departmentOf, departments } from './department.js';
import { roleEntries, roles } from './role.js';

test('sales, service and public relations of the head office are departments, and nothing else is', () => {
  const found = roles.flatMap((role) => { const department = departmentOf(role); return department ? [[role, department, roleEntries[role].at]] : []; });
  expect(found).toEqual([['MFR_SERVICE', 'SERVICE', 'MANUFACTURER'], ['MFR_SALES', 'SALES', 'MANUFACTURER'], ['MFR_PR', 'PR', 'MANUFACTURER']]);
  expect(found.map(([, department]) => department).sort()).toEqual([...departments].sort());
});
