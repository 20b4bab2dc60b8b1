import { expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.js';
import { useBilingualName } from './bilingual.js';

function Name() {
  return <p>{useBilingualName()({ nameZh: '华东区', nameEn: 'East Region' })}</p>;
}

test.each([['zh-CN', '华东区'], ['en', 'East Region']] as const)('in %s it is called %s', async (language, name) => {
  const { container } = await renderPage(<Name />, { language });
  expect(container.textContent).toContain(name);
});
