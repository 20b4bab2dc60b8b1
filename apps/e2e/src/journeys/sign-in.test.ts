import { describe, expect, test } from 'vitest';
import { barriers } from '../kit/accessible.js';
import { foreignWords } from '../kit/foreign-words.js';
import { usePortal } from '../kit/portal.js';

const portal = usePortal();

describe.each([
  { language: 'zh-CN', refused: '邮箱或密码', today: '今日' },
  { language: 'en', refused: 'password', today: 'Today' },
] as const)('signing in, in $language', ({ language, refused, today }) => {
  test('a wrong password is refused in words, the right one opens the day\'s work', async () => {
    const visit = await portal.visit({ language });
    await visit.open('/');
    expect(await barriers(visit)).toEqual([]);
    await visit.fillSignIn('specialist@demo.example', 'wrong-2026');
    const alert = visit.page.getByRole('alert');
    await alert.filter({ hasText: refused }).waitFor();
    expect(await foreignWords(visit)).toEqual([]);
    await visit.signIn('specialist');
    await visit.page.waitForURL('**/today');
    await visit.page.getByRole('navigation').getByRole('link', { name: today }).first().waitFor();
    expect(visit.complaints()).toEqual([]);
    await visit.close();
  });
});

test('a click on an account of the demo signs in, and signing out leads back to the door', async () => {
  const visit = await portal.visit({ language: 'en' });
  await visit.open('/');
  await visit.page.getByRole('button', { name: /Su Min/ }).click();
  await visit.page.locator('#main').waitFor();
  await visit.page.getByRole('button', { name: /苏敏|Su Min/ }).click();
  await visit.page.getByRole('menuitem', { name: /退出登录|Sign out/ }).click();
  await visit.page.getByRole('heading', { name: /登录|Sign in/ }).waitFor();
  expect(visit.complaints()).toEqual([]);
  await visit.close();
});
