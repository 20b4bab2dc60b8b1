import type { Answers } from '@dealercare/admin-kit/testing';

/** The invented dealer of the kit's viewer, in its region. */
export const HOME = 'org_01test000000000000000000000';

const unit = (id: string, type: string, nameZh: string, nameEn: string, parentId: string | null) => ({ id, type, nameZh, nameEn, parentId, timezone: 'Asia/Shanghai' });

export const dealer = unit(HOME, 'DEALER', '杭州远行汽车', 'Hangzhou Yuanxing Motors', 'org_east');
const region = unit('org_east', 'REGION', '华东区域', 'East Region', 'org_maker');
const secondDealer = unit('org_second', 'DEALER', '合肥星途汽车', 'Hefei Xingtu Motors', 'org_east');

/** Where the viewer sits. */
export function unitsOf(role: 'CARE_SPECIALIST' | 'REGION_OFFICER'): Answers {
  const isRegion = role === 'REGION_OFFICER';
  return {
    CaseUnits: () => ({
      viewer: { id: 'usr_01test000000000000000000000', posts: [{ role, unit: isRegion ? region : dealer }] },
      orgUnits: isRegion ? [region, dealer, secondDealer] : [dealer],
    }),
  };
}

/** A running promise of two hours that is due at 11:00. */
export const firstContact = {
  id: 'clk_first', kind: 'FIRST_CONTACT', status: 'RUNNING', level: 'DEALER_FRONTLINE', cycle: 1, startedAt: '2026-03-02T01:00:00.000Z', dueAt: '2026-03-02T03:00:00.000Z', unit: dealer,
};

/** A case in a list; say only what matters. */
export function caseRow(given: Record<string, unknown> = {}) {
  return {
    id: 'cmp_one', number: 'TS-D001-20260302-001', severity: 'MEDIUM', nextDueAt: firstContact.dueAt, dealer, nextClock: firstContact,
    complaint: {
      id: 'cmp_one', number: 'TS-D001-20260302-001', severity: 'MEDIUM', status: 'RECEIVED', level: 'DEALER_FRONTLINE', channel: 'PHONE', isOpen: true, anonymous: false,
      receivedAt: '2026-03-02T01:00:00.000Z', description: '空调修了三次还是不制冷', customer: { id: 'cus_one', name: '王芳', tier: 'A' }, owner: { id: 'usr_owner', name: '林晓燕' },
      vehicle: { id: 'veh_one', plate: '浙A12345', model: '晨曜 S5' }, dealer, clocks: [firstContact],
    },
    ...given,
  };
}

export const pageOf = (nodes: readonly unknown[]) => ({ nodes, pageInfo: { hasNextPage: false, endCursor: null }, totalCount: nodes.length });
