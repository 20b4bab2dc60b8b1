import { customerFilterFields, type CustomerFilter } from '../../customer/customer.inputs.js';
import { customersMatching } from '../../customer/customer-list.js';
import { shownAddress } from '../../customer/person-sight.js';
import { dealerColumn, fixed, nameColumn, personal, plain, secretColumn, seesRow, staffColumn, worded } from '../columns.js';
import type { ExportColumn, ExportKind } from '../export-kind.js';

const address: ExportColumn = {
  name: 'address', nameZh: '家庭住址', nameEn: 'Address', from: ['c.address'],
  cell: ([value], row, out) => shownAddress(seesRow(out, row), value == null ? null : String(value)),
};

/** Headers are those that the import knows, so that a file can come back. */
export const customerExport: ExportKind = {
  code: 'CUSTOMERS', nameZh: '客户', nameEn: 'Customers', action: 'customer:read', order: { column: 'c.dealer_id', idColumn: 'c.id' }, filterFields: customerFilterFields,
  base: fixed('c.id, c.dealer_id, c.owner_user_id, 1'),
  tables: fixed('customer c'),
  matching: async (ctx, { filter, search }) => customersMatching(ctx, { filter: filter as CustomerFilter | null, search }),
  columns: [
    plain(['externalNo', '客户编号', 'Customer number'], 'c.external_no'),
    nameColumn(['name', '客户姓名', 'Name'], 'c'),
    worded(['kind', '客户类型', 'Kind'], 'c.kind', 'kind'),
    worded(['sex', '性别', 'Sex'], 'c.sex', 'sex'),
    secretColumn(['phone', '手机', 'Phone'], 'c', 'phoneCipher', 'phone_cipher'),
    secretColumn(['phone2', '备用电话', 'Second phone'], 'c', 'phone2Cipher', 'phone2_cipher'),
    secretColumn(['idNumber', '身份证号', 'ID number'], 'c', 'idNumberCipher', 'id_number_cipher'),
    personal(['solarBirthday', '出生日期', 'Birthday'], 'c.solar_birthday'),
    personal(['occupation', '职业', 'Occupation'], 'c.occupation'),
    address,
    personal(['hobbies', '兴趣爱好', 'Hobbies'], 'c.hobbies'),
    worded(['origin', '客户来源', 'Origin'], 'c.origin', 'origin'),
    plain(['tier', '客户等级', 'Tier'], 'c.tier'),
    plain(['fileDate', '建档日期', 'File date'], 'c.file_date'),
    plain(['doNotContactUntil', '勿扰至', 'Not to be contacted until'], 'c.do_not_contact_until'),
    plain(['openComplaints', '未结投诉数', 'Open complaints'], 'c.open_complaints'),
    staffColumn(['owner', '客户负责人', 'Kept by'], 'c.owner_user_id'),
    dealerColumn('c.dealer_id'),
  ],
};
