import { describe, test } from 'vitest';
import { usePortal } from '../kit/portal.js';

const portal = usePortal();

describe.each([
  { language: 'zh-CN', down: '“洞察”暂时无法打开', retry: '重试', title: '数据看板', other: '客户' },
  { language: 'en', down: '"Insight" cannot be opened right now', retry: 'Try again', title: 'Dashboard', other: 'Customers' },
] as const)('an area that is down, in $language', ({ language, down, retry, title, other }) => {
  test('shows a card in its place, the rest works, and it comes back when somebody asks', async () => {
    const visit = await portal.visit({ language });
    const { page } = visit;
    await page.route('**/mf/insight/**', (route) => route.abort());
    await visit.signIn('director');
    const navigation = page.getByRole('navigation').first();
    await navigation.locator('a[href="/insight"]').first().click();
    await page.getByRole('heading', { name: down }).waitFor();
    await navigation.locator('a[href="/customers"]').first().click();
    await visit.heading(other).waitFor();
    await navigation.locator('a[href="/insight"]').first().click();
    await page.unroute('**/mf/insight/**');
    await page.getByRole('button', { name: retry }).click();
    await visit.heading(title).waitFor();
    await page.getByRole('figure').first().waitFor();
    await visit.close();
  });
});
