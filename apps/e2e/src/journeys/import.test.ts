import { describe, expect, test } from 'vitest';
import { usePortal } from '../kit/portal.js';
import { problemsOf } from '../kit/problems.js';
import type { Visit } from '../kit/visit.js';
import { judge, rowsLeftOut, upload, write } from '../steps/imports.js';

/** As expected.json beside the files tells it. */
const files = [
  { name: 'customers.csv', good: 3005, bad: 28 },
  { name: 'vehicles.csv', good: 3838, bad: 31 },
  { name: 'repair_orders.csv', good: 10_208, bad: 79 },
] as const;

describe.each([
  { language: 'zh-CN', title: '导入文件', header: /^.?"行号","原因"/u, reason: /^"\d+","[^"]+。"/, tasks: '关怀任务', rules: '关怀规则', total: /^共 ([\d,]+) 项$/, plan: '重新计划', planned: /的计划已完成/ },
  { language: 'en', title: 'Import a file', header: /^.?"Line","Reason"/u, reason: /^"\d+","(?:[^"]|"")+\."/, tasks: 'Care tasks', rules: 'Care rules', total: /^([\d,]+) tasks$/, plan: 'Plan again', planned: /^Planned for/ },
] as const)("a dealer's own export, in $language", ({ language, title, header, reason, tasks, rules, total, plan, planned }) => {
  const portal = usePortal();

  async function tasksOf(visit: Visit): Promise<number> {
    await visit.open('/care/tasks');
    await visit.heading(tasks).waitFor();
    const told = await visit.page.getByText(total).first().innerText();
    return Number(total.exec(told)?.[1]?.replaceAll(',', ''));
  }

  test('is recognised, judged row by row, written, and its cars get their care tasks', async () => {
    const visit = await portal.visit({ language });
    const { page } = visit;
    await visit.signIn('director');
    const before = await tasksOf(visit);
    for (const { name, good, bad } of files) {
      await visit.open('/imports/new');
      await visit.heading(title).waitFor();
      await upload(visit, name);
      if (name === 'customers.csv') expect(await problemsOf(visit)).toEqual([]);
      await judge(visit);
      if (name === 'vehicles.csv') expect(await problemsOf(visit)).toEqual([]);
      await write(visit, good);
      const [columns, ...rows] = await rowsLeftOut(visit);
      expect(columns).toMatch(header);
      expect(rows).toHaveLength(bad);
      for (const row of rows) expect(row).toMatch(reason);
    }
    expect(await problemsOf(visit)).toEqual([]);
    await visit.open('/care/rules');
    await visit.heading(rules).waitFor();
    await page.getByRole('button', { name: plan }).click();
    await page.getByRole('status').getByText(planned).waitFor();
    expect(await tasksOf(visit)).toBeGreaterThan(before);
    expect(await problemsOf(visit)).toEqual([]);
    await visit.close();
  });
});
