import { UnitType } from '@dealercare/schema/types';
import type { Unit } from './unit-choice.js';

const unit = (id: string, type: UnitType, parentId: string | null, nameZh: string, nameEn: string): Unit => ({ id, type, parentId, code: id.slice(4).toUpperCase(), nameZh, nameEn });

/** One manufacturer, two regions, three dealers. */
export const demoUnits: readonly Unit[] = [
  unit('org_maker', UnitType.MANUFACTURER, null, '远航汽车', 'Yuanhang Motors'),
  unit('org_east', UnitType.REGION, 'org_maker', '东区', 'East'),
  unit('org_hz', UnitType.DEALER, 'org_east', '杭州远行', 'Hangzhou Yuanxing'),
  unit('org_sh', UnitType.DEALER, 'org_east', '上海远行', 'Shanghai Yuanxing'),
  unit('org_north', UnitType.REGION, 'org_maker', '北区', 'North'),
  unit('org_bj', UnitType.DEALER, 'org_north', '北京远行', 'Beijing Yuanxing'),
];
