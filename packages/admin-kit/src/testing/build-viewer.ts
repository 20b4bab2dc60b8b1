import type { Viewer } from '../session/viewer.js';

/** A care specialist of an invented dealer in Hangzhou; say only what matters. */
export function buildViewer(given: Partial<Viewer> = {}): Viewer {
  return {
    id: 'usr_01test000000000000000000000',
    name: '林晓燕',
    email: 'lin.xiaoyan@example.com',
    locale: 'ZH_CN',
    permissions: ['care:read', 'care:work', 'customer:read', 'complaint:list', 'complaint:read'],
    demo: false,
    owesSecondFactor: false,
    now: '2026-03-02T02:00:00.000Z',
    homeUnit: { id: 'org_01test000000000000000000000', type: 'DEALER', nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing Motors', timezone: 'Asia/Shanghai' },
    ...given,
  };
}
