import { chromium } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const language of ['zh-CN', 'en']) {
  const context = await browser.newContext({ baseURL: 'http://127.0.0.1:4465', locale: language, viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', timezoneId: 'Asia/Shanghai' });
  await context.addInitScript((l) => { localStorage.setItem('dealercare.language', l); }, language);
  const page = await context.newPage();
  page.setDefaultTimeout(60000);
  page.on('console', (m) => { if (m.type() === 'error') console.log('console', m.text().slice(0, 200)); });
  await page.goto('/');
  await page.locator('input[type=email], input').first().fill('manager@demo.example');
  await page.locator('input[type=password]').fill('demo-2026');
  await page.keyboard.press('Enter');
  await page.locator('#main').waitFor();
  if (await page.locator('html').getAttribute('lang') !== language) await page.getByRole('button', { name: language === 'en' ? /^切换为英文/ : /^Switch to Chinese/ }).click();
  const look = async (name) => {
    await page.waitForTimeout(2500);
    await page.screenshot({ path: `/tmp/look-export/${name}-${language}.png` });
    const { violations } = await new AxeBuilder({ page }).analyze();
    console.log(name, language, violations.map((v) => `${v.impact} ${v.id} ${v.nodes.map((n) => n.target.join(' ')).join('; ').slice(0, 200)}`));
  };
  await page.goto('/exports'); await page.getByRole('table').first().waitFor(); await look('exports');
  await page.goto('/customers?origin=PROSPECT'); await page.locator('a[href^="/exports/new"]').first().waitFor(); await look('customers');
  await page.locator('a[href^="/exports/new"]').first().click(); await page.getByRole('checkbox').first().waitFor(); await look('new');
  if (language === 'zh-CN') { await page.goto('/exports'); await page.getByRole('button', { name: '下载' }).first().click(); await page.locator('#proof').fill('demo-2026'); const [d] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]); console.log('downloaded', d.suggestedFilename(), await d.path()); await d.saveAs('/tmp/look-export/' + d.suggestedFilename()); }
  await context.close();
}
await browser.close();
