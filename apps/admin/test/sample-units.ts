const unit = (id: string, type: string, nameZh: string, nameEn: string, parentId: string | null, more: object = {}) =>
  ({ id, type, nameZh, nameEn, parentId, groupId: null, code: nameEn.slice(0, 4).toUpperCase(), timezone: 'Asia/Shanghai', status: 'ACTIVE', version: 1, profile: null, ...more });

/** The viewer's dealer with what stands above it, and its neighbour. */
export const sampleUnits = [
  unit('org_maker', 'MANUFACTURER', '晨曜汽车', 'Chenyao Motors', null),
  unit('org_east', 'REGION', '华东区', 'East Region', 'org_maker'),
  unit('org_01test000000000000000000000', 'DEALER', '杭州远行汽车', 'Hangzhou Yuanxing Motors', 'org_east', { profile: { goLiveOn: '2024-11-22', appointmentPhone: '0571-8000', rescuePhone: '0571-8001', address: '文三路 1 号', smsSignature: '远行' } }),
  unit('org_suzhou', 'DEALER', '苏州金阊店', 'Suzhou Jinchang', 'org_east'),
];

/** The answer about units for somebody with a post at `unitId`. */
export const unitsSeenFrom = (unitId: string, type = 'DEALER', role = 'CARE_MANAGER') => () =>
  ({ orgUnits: sampleUnits, viewer: { id: 'usr_01test000000000000000000000', posts: [{ role, unit: { id: unitId, type } }] } });

export const OWN_DEALER = 'org_01test000000000000000000000';
