import type { Translation } from '@dealercare/admin-kit/i18n';
import type zhCN from '../zh-CN/case.js';

const en: Translation<typeof zhCN> = {
  who: 'Complainant',
  number: 'Number',
  clock: 'Deadline',
  severity: 'Severity',
  status: 'State',
  level: 'Level',
  topic: 'About',
  car: 'Car',
  owner: 'Owner',
  firstOwner: 'First person',
  dealer: 'Dealer',
  channel: 'Came in by',
  received: 'Received',
  phone: 'Phone',
  sought: 'The customer wants',
  department: 'Department',
  expectedDone: 'Told to be done by',
  mileage: 'Mileage',
  erased: "The customer's data was erased as asked.",
};

export default en;
