import { acts } from './complaint-acts.js';
import type { Matter } from './complaint-matters.js';
import type { Line } from './storyteller.js';

/** What somebody may not promise alone is approved before it is told to the customer. */
export const offered = (matter: Matter, from: number, desk: string): Line[] => [
  [from, 'owner', acts.offer(matter, desk)], ...(matter.remedy.amountFen > 0 ? [[from + 10, 'boss', acts.approve] as Line] : []), [from + 20, 'owner', acts.propose(matter)],
];

const closed = (matter: Matter, from: number): Line[] => [
  [from, 'owner', acts.remedyDone], [from + 5, 'owner', acts.complete], [from + 30, 'owner', acts.cause(matter)], [from + 40, 'boss', acts.review],
];

/** Ways that a case can go; the minutes are of opening hours after the customer's call. */
export const ways = {
  kept: (matter: Matter, desk: string, stars: number): Line[] => [
    [25, 'owner', acts.contact], [150, 'owner', acts.investigate(matter)], ...offered(matter, 300, desk), [420, 'owner', acts.accept],
    ...closed(matter, 900), [1250, 'desk', acts.callBack(stars)],
  ],
  late: (matter: Matter, desk: string): Line[] => [
    [170, 'owner', acts.contact], [260, 'owner', acts.investigate(matter)], ...offered(matter, 400, desk), [480, 'owner', acts.accept],
    ...closed(matter, 1300), [1700, 'desk', acts.callBack(4)],
  ],
  region: (matter: Matter, desk: string): Line[] => [
    [30, 'owner', acts.contact], [90, 'owner', acts.investigate(matter)], [120, 'desk', acts.escalate('客户要求管理层出面处理，一线无法答复')], [150, 'boss', acts.escalate('超出本店权限，请区域协调处理方案')],
    [180, 'region', acts.acceptLevel], [200, 'region', acts.contactLevel], [600, 'region', acts.plan(matter, desk)], [620, 'owner', acts.start],
    ...offered(matter, 700, desk), [760, 'owner', acts.accept], [1300, 'owner', acts.remedyDone], [1360, 'region', acts.finish], [1400, 'owner', acts.cause(matter)], [1420, 'boss', acts.review], [1500, 'desk', acts.callBack(4)],
  ],
} as const;
