import { expect, test } from 'vitest';
import { useLevelName } from '../ladder/level-name.js';
import { renderPage } from '../testing/render-page.js';
import { useClockName } from './clock-name.js';

function Names() {
  const clock = useClockName();
  const level = useLevelName();
  return <p>{clock('LEVEL_PLAN')} · {level('REGION')}</p>;
}

test.each([['zh-CN', '本级处理方案 · 区域'], ['en', 'Plan of this level · Region']] as const)('promises and levels have names in %s', async (language, names) => {
  const { container } = await renderPage(<Names />, { language });
  expect(container.textContent).toContain(names);
});
