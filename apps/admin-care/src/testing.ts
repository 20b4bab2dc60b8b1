import type { Answers } from '@dealercare/admin-kit/testing';

/** What tests of this area know of the trade; only what they mention matters. */
export const hangzhou = { id: 'org_1', type: 'DEALER', parentId: null, nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing Motors', timezone: 'Asia/Shanghai' };

export const lin = { id: 'usr_01test000000000000000000000', posts: [{ role: 'CARE_MANAGER', unit: { id: hangzhou.id } }] };

export const myUnits: Answers = { MyUnits: () => ({ viewer: lin, orgUnits: [hangzhou] }) };

/** A follow-up three days after a service, open since this morning. */
export const followUp = {
  id: 'tsk_1', version: 1, kind: 'FOLLOW_UP', status: 'PENDING', workState: 'OPEN', ruleCode: 'CR-03', rule: { code: 'CR-03', nameZh: '维修保养后电话回访', nameEn: 'Follow-up call after service' },
  t: '2026-03-02', wantedT: '2026-03-02', anchorDate: '2026-02-27', windowFrom: '2026-03-02', windowTo: '2026-03-06', dueAt: '2026-03-02T01:00:00.000Z', capClass: 'FOLLOW_UP', sms: 'NONE', tries: 0,
  allowedActions: ['START_CALL', 'CANCEL', 'ASSIGN'], dealer: hangzhou, customer: { id: 'cus_1', name: '王建国', phone: '138****5678', tier: 'A' }, vehicle: { id: 'veh_1', plate: '浙A12345', model: '远行 X5' },
  topics: [], steps: [{ channel: 'PHONE', when: 'DAY', date: '2026-03-02' }], why: { droppedSteps: [] },
};

/** An invitation to renew the insurance, due yesterday. */
export const renewal = {
  ...followUp, id: 'tsk_2', kind: 'CARE', status: 'IN_PROGRESS', ruleCode: 'CR-23', rule: { code: 'CR-23', nameZh: '续保提醒', nameEn: 'Insurance renewal invitation' }, capClass: 'INVITE',
  dueAt: '2026-03-01T01:00:00.000Z', tries: 1, customer: { id: 'cus_2', name: '李丽', phone: '139****0001', tier: 'B', doNotContactUntil: '2026-03-10' },
};
