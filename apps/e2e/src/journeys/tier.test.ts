import { describe, expect, test } from 'vitest';
import { usePortal } from '../kit/portal.js';
import { problemsOf } from '../kit/problems.js';

describe.each([
  { language: 'zh-CN', title: '客户分级', open: '参数与试算：ABCD 评分', score: /^A 级所需得分/, preview: '试算', moves: /^\d[\d,]* 人升级，/, publish: '发布', published: '参数已发布，正在重新评定', panel: '客户级别', why: /数据截至/, file: 'ABCD 评分' },
  { language: 'en', title: 'Tiers', open: 'Numbers and preview: ABCD score', score: /^Score for A/, preview: 'Preview', moves: /would rise/, publish: 'Publish', published: 'Published; customers are being judged again', panel: 'Tier', why: /Figures as of/, file: 'ABCD score' },
] as const)('other numbers for tiers, in $language', ({ language, title, open, score, preview, moves, publish, published, panel, why, file }) => {
  const portal = usePortal();

  test('are tried, published, and explained on the file of somebody who moved', async () => {
    const visit = await portal.visit({ language });
    const { page } = visit;
    await visit.signIn('director');
    await visit.open('/tiers');
    await visit.heading(title).waitFor();
    expect(await problemsOf(visit)).toEqual([]);
    await page.getByRole('button', { name: open }).click();
    const sheet = page.getByRole('complementary');
    await sheet.getByLabel(score).fill('35');
    await sheet.getByRole('button', { name: preview, exact: true }).click();
    await sheet.getByText(moves).waitFor();
    expect(await problemsOf(visit)).toEqual([]);
    const mover = await sheet.getByRole('table').getByRole('link').first().getAttribute('href');
    await sheet.getByRole('button', { name: publish, exact: true }).click();
    await page.getByText(published).waitFor();
    await visit.open(mover!);
    const tiers = page.getByRole('region', { name: panel, exact: true });
    await tiers.getByText(file).first().click();
    await tiers.getByText(why).first().waitFor();
    expect(await problemsOf(visit)).toEqual([]);
    await visit.close();
  });
});
