import { describe, expect, test } from 'vitest';
import { usePortal } from '../kit/portal.js';
import { problemsOf } from '../kit/problems.js';
import { register, seesArrive } from '../steps/cases.js';
import { hasSeen } from '../steps/case-verbs.js';
import { dealerExplains, dealerSettles, doNext, regionPlans } from '../steps/climb.js';
import { moveTime } from '../steps/time.js';

/** Every step of the way, in the order in which they were done. */
const steps = {
  'zh-CN': [
    '登记投诉', '时限超时：首次联系', '上报：区域', '上级接手', '上级联系客户', '上级制定方案', '经销商开始执行方案', '联系客户：已联系上', '开始调查：维修部', '添加措施：致歉', '向客户提方案', '客户同意', '措施完成：致歉',
    '客户同意，上报结束', '填写根本原因', '经理审核', '回访：客户满意',
  ],
  en: [
    'Registered', 'Deadline missed: First contact', 'Escalated: Region', 'Upper level took over', 'Upper level contacted the customer', 'Upper level made a plan', 'Dealer carries out the plan', 'Customer contacted: Reached',
    'Investigation begun: Workshop', 'Measure added: Apology', 'Solution offered', 'Customer accepted', 'Measure done: Apology', 'Customer agreed, escalation ended', 'Root cause recorded', 'Reviewed by the manager', 'Call-back: satisfied',
  ],
} as const;

describe.each([
  { language: 'zh-CN', title: '投诉', history: '处理过程', reviewed: '经理审核', closed: '已关闭' },
  { language: 'en', title: 'Complaints', history: 'History', reviewed: 'Reviewed by the manager', closed: 'Closed' },
] as const)('nobody calls back, in $language', ({ language, title, history, reviewed, closed }) => {
  const portal = usePortal();

  test('the region sees it arrive, helps the dealer to settle it, and what nobody settles reaches the manufacturer', async () => {
    const [specialist, director, region, maker] = await Promise.all([portal.visit({ language }), portal.visit({ language }), portal.visit({ language }), portal.visit({ language })]);
    await Promise.all([specialist.signIn('specialist'), director.signIn('director'), region.signIn('region'), maker.signIn('maker')]);
    await Promise.all([region, maker].map((visit) => visit.open('/complaints')));
    await Promise.all([region, maker].map((visit) => visit.heading(title).waitFor()));
    await moveTime(specialist, 'morning', 'twoHours');
    const settled = await register(specialist, '顾月华');
    const forgotten = await register(specialist, '施文轩');
    expect(await region.page.getByText(settled.number).count()).toBe(0);
    await Promise.all([specialist, director].map((visit) => visit.open(`/complaints/${settled.id}`)));
    expect(await seesArrive(region, settled, specialist)).toBe(true);
    expect(await problemsOf(region)).toEqual([]);

    await region.open(`/complaints/${settled.id}`);
    await regionPlans(region);
    await doNext(specialist, 'levelStart');
    await dealerSettles(director);
    await doNext(region, 'levelFinish');
    await dealerExplains(director);
    await hasSeen(specialist, history, reviewed);
    await doNext(specialist, 'callBack');
    await region.page.getByText(closed, { exact: true }).first().waitFor();
    const told = await region.page.getByRole('region', { name: history }).getByRole('listitem').allInnerTexts();
    const places = steps[language].map((step) => told.findLastIndex((entry) => entry.split('\n').some((line) => line.startsWith(step))));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((newer, older) => older - newer));

    expect(await seesArrive(maker, forgotten, specialist)).toBe(true);
    for (const visit of [specialist, director, region, maker]) {
      expect(await problemsOf(visit)).toEqual([]);
      await visit.close();
    }
  });
});
