import { Suspense } from 'react';
import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { changeLanguage } from './language.js';
import { defineTexts } from './texts.js';

const zhCN = { title: '投诉' };
const en = { title: 'Complaints' };

function pageWith(texts: ReturnType<typeof defineTexts<typeof zhCN>>) {
  return function Page() {
    const t = texts.useText();
    return <h1>{t('title')}</h1>;
  };
}

test('a page waits for its texts, then changes language in one step without a reload', async () => {
  await changeLanguage('zh-CN');
  const texts = defineTexts({ 'zh-CN': () => Promise.resolve({ default: zhCN }), en: () => Promise.resolve({ default: en }) });
  const Page = pageWith(texts);
  await act(() => Promise.resolve(render(<Suspense fallback="…"><Page /></Suspense>)));
  expect(screen.getByRole('heading').textContent).toBe('投诉');
  await act(() => changeLanguage('en'));
  expect(screen.getByRole('heading').textContent).toBe('Complaints');
  expect(document.documentElement.lang).toBe('en');
  expect(texts.text('title')).toBe('Complaints');
});

test('texts are asked for once, and again when they could not be had', async () => {
  let asked = 0;
  const texts = defineTexts({
    'zh-CN': () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new TypeError('offline')) : Promise.resolve({ default: zhCN });
    },
    en: () => Promise.resolve({ default: en }),
  });
  await expect(texts.load('zh-CN')).rejects.toThrow('offline');
  await Promise.all([texts.load('zh-CN'), texts.load('zh-CN')]);
  expect(asked).toBe(2);
});

test('a language nobody has asked a package for is not fetched when the page changes to it', async () => {
  let asked = 0;
  defineTexts({ 'zh-CN': () => Promise.resolve({ default: zhCN }), en: () => { asked += 1; return Promise.resolve({ default: en }); } });
  await changeLanguage('en');
  expect(asked).toBe(0);
});
