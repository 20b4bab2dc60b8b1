import { proves } from '../../kit/proof.js';
import { upload } from '../../kit/imports.js';
import type { FillRoom } from './told.js';

const CASES = '案例编号,投诉时间,投诉车型,投诉内容\n密上001,2026-03-01,密影,密上站投诉\n';

/** What stands at the levels above and concerns no dealer: a key of the manufacturer's, a file that it uploaded, a setting of the region's. */
export const fillAbove: FillRoom = async (kit, { group, officer, maker }) => {
  await proves(kit, maker);
  await maker.ask('mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key { id } } }', { input: { unitId: group.maker, name: '密上密钥', scopes: ['organisation:read'] } });
  await upload(maker, group.maker, 'above-cases.csv', CASES);
  await officer.ask('mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }', { input: { unitId: group.north, key: 'complaint.maxPauses', value: '2' } });
  return { people: [], inside: [], shared: [], above: ['密上密钥', 'above-cases.csv', '密上站投诉'] };
};
