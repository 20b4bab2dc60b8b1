import { RowShape } from '../platform/database/row-shape.js';
import { Customer } from './customer.entity.js';

/** A customer of a list. Rights and masks are decided by dealer and keeper, so these are always read. */
export const customerShape = new RowShape(Customer, {
  type: 'Customer',
  columns: [
    'id', 'dealerId', 'externalNo', 'kind', 'name', 'sex', 'phoneCipher', 'phoneKind', 'tier', 'fileDate', 'origin', 'occupation', 'status', 'ownerUserId', 'solarBirthday', 'lunarMonthDay', 'lunarLeap',
    'openComplaints', 'version', 'createdAt', 'updatedAt', 'phone2Cipher', 'idNumberCipher', 'idNumberVerified', 'address', 'hobbies', 'doNotContactUntil',
  ],
  always: ['id', 'dealerId', 'ownerUserId'],
  needs: {
    name: ['name', 'kind'], phone: ['phoneCipher'], phone2: ['phone2Cipher'], idNumber: ['idNumberCipher'], lunarBirthday: ['lunarMonthDay', 'lunarLeap'],
    dealer: [], consents: [], vehicles: [], lastOrders: [], contacts: [], openTasks: [], complaints: [], erasure: [], consentHistory: [],
  },
});
