import { expect, test } from 'vitest';
import { ladderOf } from './ladder-of.js';

const dealer = { id: 'org_d', nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing', timezone: 'Asia/Urumqi' };
const rung = { state: 'AHEAD' as const, since: null, acceptedAt: null, climbsAt: null, climbsFor: null, unit: null, holder: null };

test('the ladder tells when the case climbs next and for which promise', () => {
  const view = ladderOf({
    level: 'DEALER_FRONTLINE', dealer, ownerUnit: null,
    ladder: [
      { ...rung, level: 'DEALER_FRONTLINE', state: 'HERE', unit: dealer, holder: { id: 'usr_1', name: '林晓燕' }, since: '2026-03-02T01:00:00.000Z' },
      { ...rung, level: 'DEALER_MANAGEMENT', climbsAt: '2026-03-02T03:00:00.000Z', climbsFor: 'FIRST_CONTACT' },
    ],
  }, ({ nameEn }) => nameEn);
  expect(view.climb).toEqual({ at: '2026-03-02T03:00:00.000Z', to: 'DEALER_MANAGEMENT', clock: 'FIRST_CONTACT' });
  expect(view.rungs[0]).toMatchObject({ unit: 'Hangzhou Yuanxing', holder: '林晓燕' });
  expect(view.zone).toBe('Asia/Urumqi');
});

test('a case that will not climb by itself says so', () => {
  expect(ladderOf({ level: 'MANUFACTURER', dealer: null, ownerUnit: null, ladder: [] }, () => '').climb).toBeNull();
});
