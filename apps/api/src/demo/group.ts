import type { Role } from '@dealercare/domain/access/role';

/** The demo's group: made up, bilingual, no real brand. */
export interface DemoUnit {
  key: string;
  type: 'MANUFACTURER' | 'REGION' | 'DEALER' | 'GROUP';
  parent?: string;
  group?: string;
  code: string;
  zh: string;
  en: string;
  city?: string;
  plate?: string;
}

export const units: readonly DemoUnit[] = [
  { key: 'maker', type: 'MANUFACTURER', code: 'CY', zh: '晨曜汽车', en: 'Chenyao Motors' },
  { key: 'east', type: 'REGION', parent: 'maker', code: 'R-E', zh: '华东区', en: 'East Region' },
  { key: 'north', type: 'REGION', parent: 'maker', code: 'R-N', zh: '华北区', en: 'North Region' },
  { key: 'group', type: 'GROUP', parent: 'maker', code: 'G-HY', zh: '恒业汽车集团', en: 'Hengye Dealer Group' },
  { key: 'd1', type: 'DEALER', parent: 'east', group: 'group', code: 'D001', zh: '苏州金阊店', en: 'Suzhou Jinchang', city: '苏州', plate: '苏E' },
  { key: 'd2', type: 'DEALER', parent: 'east', group: 'group', code: 'D002', zh: '宁波海曙店', en: 'Ningbo Haishu', city: '宁波', plate: '浙B' },
  { key: 'd3', type: 'DEALER', parent: 'east', code: 'D003', zh: '合肥政务店', en: 'Hefei Zhengwu', city: '合肥', plate: '皖A' },
  { key: 'd4', type: 'DEALER', parent: 'north', group: 'group', code: 'D004', zh: '济南历下店', en: 'Jinan Lixia', city: '济南', plate: '鲁A' },
  { key: 'd5', type: 'DEALER', parent: 'north', code: 'D005', zh: '石家庄裕华店', en: 'Shijiazhuang Yuhua', city: '石家庄', plate: '冀A' },
];

export interface DemoAccount {
  email: string;
  nameZh: string;
  nameEn: string;
  role: Role;
  unit: string;
  roleZh: string;
  roleEn: string;
}

/** The one password of all demo accounts. A production start refuses to run while one of them exists. */
export const DEMO_PASSWORD = 'demo-2026';

const account = (email: string, nameZh: string, nameEn: string, role: Role, unit: string, roleZh: string, roleEn: string): DemoAccount =>
  ({ email: `${email}@demo.example`, nameZh, nameEn, role, unit, roleZh, roleEn });

export const accounts: readonly DemoAccount[] = [
  account('specialist', '林晓彤', 'Lin Xiaotong', 'CARE_SPECIALIST', 'd1', '客户关爱专员', 'Care specialist'),
  account('specialist2', '何俊', 'He Jun', 'CARE_SPECIALIST', 'd1', '客户关爱专员', 'Care specialist'),
  account('director', '苏敏', 'Su Min', 'CARE_DIRECTOR', 'd1', '客户关爱总监', 'Care director'),
  account('manager', '周莉', 'Zhou Li', 'CARE_MANAGER', 'd1', '客服经理', 'Care manager'),
  account('advisor', '陈刚', 'Chen Gang', 'SERVICE_ADVISOR', 'd1', '服务顾问', 'Service advisor'),
  account('service', '高强', 'Gao Qiang', 'SERVICE_MANAGER', 'd1', '服务经理', 'Service manager'),
  account('service-director', '邓伟', 'Deng Wei', 'SERVICE_DIRECTOR', 'd1', '服务总监', 'Service director'),
  account('gm', '顾志远', 'Gu Zhiyuan', 'GENERAL_MANAGER', 'd1', '总经理', 'General manager'),
  account('station', '马建国', 'Ma Jianguo', 'STATION_HEAD', 'd2', '服务站站长', 'Station head'),
  account('club', '许佳琪', 'Xu Jiaqi', 'CLUB_ADMIN', 'd1', '俱乐部管理员', 'Club administrator'),
  account('lounge', '田静', 'Tian Jing', 'LOUNGE_STAFF', 'd1', '休息室专员', 'Lounge staff'),
  account('specialist-d2', '吴雨桐', 'Wu Yutong', 'CARE_SPECIALIST', 'd2', '客户关爱专员', 'Care specialist'),
  account('specialist-d3', '程思远', 'Cheng Siyuan', 'CARE_SPECIALIST', 'd3', '客户关爱专员', 'Care specialist'),
  account('manager-d3', '罗红', 'Luo Hong', 'CARE_MANAGER', 'd3', '客服经理', 'Care manager'),
  account('specialist-d4', '孔春梅', 'Kong Chunmei', 'CARE_SPECIALIST', 'd4', '客户关爱专员', 'Care specialist'),
  account('gm-d4', '史海', 'Shi Hai', 'GENERAL_MANAGER', 'd4', '总经理', 'General manager'),
  account('specialist-d5', '白洋', 'Bai Yang', 'CARE_SPECIALIST', 'd5', '客户关爱专员', 'Care specialist'),
  account('manager-d5', '冯雪', 'Feng Xue', 'CARE_MANAGER', 'd5', '客服经理', 'Care manager'),
  account('region', '秦峰', 'Qin Feng', 'REGION_OFFICER', 'east', '区域专员', 'Region officer'),
  account('region-manager', '沈文博', 'Shen Wenbo', 'REGION_MANAGER', 'east', '区域经理', 'Region manager'),
  account('region-north', '韩磊', 'Han Lei', 'REGION_MANAGER', 'north', '区域经理', 'Region manager'),
  account('maker', '叶芳', 'Ye Fang', 'MFR_SERVICE', 'maker', '厂家售后', 'Manufacturer after-sales'),
  account('maker-sales', '曹勇', 'Cao Yong', 'MFR_SALES', 'maker', '厂家销售', 'Manufacturer sales'),
  account('pr', '姚娜', 'Yao Na', 'MFR_PR', 'maker', '厂家公关', 'Manufacturer public relations'),
  account('admin', '方明', 'Fang Ming', 'MFR_ADMIN', 'maker', '厂家管理员', 'Manufacturer administrator'),
  account('group', '钱丽', 'Qian Li', 'GROUP_MANAGER', 'group', '集团经理', 'Group manager'),
  account('auditor', '石宁', 'Shi Ning', 'AUDITOR', 'maker', '审计', 'Auditor'),
];
