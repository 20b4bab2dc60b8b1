import { register } from '../../kit/complaint.js';
import { importFile, upload } from '../../kit/imports.js';
import { insertRows } from '../../../src/platform/database/insert-rows.js';
import { bareId, newId, wireId } from '../../../src/platform/ids.js';
import type { Client } from '../../kit/client.js';
import type { Kit } from '../../kit/kit.js';
import { asSystem } from '../../kit/people.js';
import type { FillRoom } from './told.js';

const CUSTOMER_HEAD = '客户编号,客户姓名,性别,手机,备用电话,身份证号,出生日期,农历生日,职业,家庭住址,兴趣爱好,客户来源,建档日期,短信同意';
const VEHICLE_HEAD = '客户编号,底盘号,车牌号,车系,车型,车身颜色,发动机号,变速器号,使用性质,购车日期,交车日期,上牌日期,保险到期日,行驶里程';
const ORDER_HEAD = '派工单编号,底盘号,进厂日期,交车日期,进厂里程,维修类型,维修内容,更换配件,工时费,材料费,总金额,服务顾问,付款方式';

/** The number that one person has given to two dealers. */
export const TWIN_PHONE = '13987650001';

const customers = [
  'LEAK-0001,漏水明,男,13987650001,13987650002,11010519491231002X,1988-03-09,,制秘专员,密街七号院,潜水密会,展厅销售,2020-09-16,是',
  'LEAK-0002,漏斗红,女,13987650003,,,1990-03-06,,制秘学徒,密街八号院,密室逃脱,展厅销售,2020-09-16,是',
  'LEAK-0003,漏网青,男,13987650004,,,,,,,,,,否',
  'LEAK-0004,,,,,,,,,,,,,',
];
const vehicles = [
  'LEAK-0001,LSVA3S3E4J8900169,苏A8Z9Q7,密影,2022款密版,密银,EA649078,DQ26995,私家,2020-02-19,2020-02-24,2020-02-28,2026-04-03,65133',
  'LEAK-0003,LSVA3S3E4J8900172,苏A8Z9Q9,密影,2022款密版,密银,EA649080,DQ26997,私家,2020-02-19,2020-02-24,2020-02-28,2026-04-03,25133',
  'LEAK-0002,LSVD3S3E5G8900239,苏A8Z9Q8,密影,2022款密版,密银,EA649079,DQ26996,私家,2020-02-19,2020-02-24,2020-02-28,2026-09-09,15133',
];
const orders = [
  'LEAKRO-03,LSVA3S3E4J8900172,2026-03-02,2026-03-02,25000,保养,密做二保,密制机滤,120.00,838.00,958.00,密顾问,密付',
  'LEAKRO-01,LSVA3S3E4J8900169,2026-03-02,2026-03-02,65000,一般维修,密修变速箱,密制垫片,120.00,1838.00,1958.00,密顾问,密付',
  'LEAKRO-02,LSVD3S3E5G8900239,2026-03-02,2026-03-02,15000,保养,密做首保,密制机油,120.00,838.00,958.00,密顾问,密付',
];
const csv = (head: string, lines: readonly string[]): string => `${head}\n${lines.join('\n')}\n`;

async function imported(kit: Kit, client: Client, dealerId: string, name: string, text: string): Promise<void> {
  const { done } = await importFile(kit, client, dealerId, name, text);
  if (done.status !== 'DONE' || done.counts.create === 0) throw new Error(`${name} was not imported: ${JSON.stringify(done)}`);
}

/** The dealer's own export with its cars and orders; one row is refused, one file only uploaded. */
export const fillCustomers: FillRoom = async (kit, { group, owner }) => {
  await imported(kit, owner, group.d1, 'leaky-customers.csv', csv(CUSTOMER_HEAD, customers));
  await imported(kit, owner, group.d1, 'leaky-vehicles.csv', csv(VEHICLE_HEAD, vehicles));
  await imported(kit, owner, group.d1, 'leaky-orders.csv', csv(ORDER_HEAD, orders));
  await upload(owner, group.d1, 'leaky-upload.csv', csv(CUSTOMER_HEAD, customers));
  const broken = await upload(owner, group.d1, 'leaky-broken.csv', csv(VEHICLE_HEAD, vehicles));
  await asSystem(kit, (tx) => tx.db.run("UPDATE import_run SET status = 'FAILED', failure_code = 'INTERNAL', failure_params = '{}' WHERE id = ?", [bareId(broken.body.id)]));
  const [[vehicle]] = await kit.app.database.read.rows("SELECT id FROM vehicle WHERE plate = '苏A8Z9Q7'") as [[string]];
  await asSystem(kit, (tx) => insertRows(tx.db, 'inspection_record', [{
    id: newId('isp'), dealerId: group.d1, vehicleId: wireId('veh', vehicle), doneOn: '2026-01-09', createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1,
  }]));
  return {
    people: ['漏水明', '漏斗红', '漏网青', '13987650001', '13987650002', '13987650003', '11010519491231002X', '密街七号院', '密街八号院'],
    inside: ['leaky-customers.csv', 'leaky-upload.csv'],
    shared: ['LEAK-0001', '制秘专员', '制秘学徒', '潜水密会', '苏A8Z9Q7', '苏A8Z9Q8', '密影', '2022款密版', '密修变速箱', '密制垫片', '密做首保', '密顾问', '密付', 'LEAKRO-01'],
  };
};

/** Another dealer that serves the same person and the same car: it learns nothing about the first one (rulings 2, 3). */
export async function fillTwin(kit: Kit, client: Client, dealerId: string): Promise<void> {
  await imported(kit, client, dealerId, 'twin-customers.csv', csv(CUSTOMER_HEAD, [`TWIN-0001,孪生客户,男,${TWIN_PHONE},,,,,,,,,,是`]));
  await imported(kit, client, dealerId, 'twin-vehicles.csv', csv(VEHICLE_HEAD, ['TWIN-0001,LSVA3S3E4J8900169,沪B11111,,,,,,,,,,,']));
  await register(client, dealerId, { contactName: '孪生投诉', contactPhone: '13900009999' });
}
