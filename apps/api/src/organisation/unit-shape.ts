import { RowShape } from '../platform/database/row-shape.js';
import { OrgUnit } from './org-unit.entity.js';

/** A unit that stands beside a row of a list. */
export const unitShape = new RowShape(OrgUnit, {
  type: 'OrgUnit',
  columns: ['id', 'type', 'parentId', 'groupId', 'code', 'nameZh', 'nameEn', 'timezone', 'status', 'createdAt', 'updatedAt', 'version'],
  always: ['id'],
  needs: { parent: ['parentId'], profile: [] },
});
