import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Failure } from '../api/failure.js';
import { renderPage } from '../testing/render-page.js';
import { FailureBanner } from './failure-banner.js';

const failure = (given: Partial<Failure>): Failure => ({ kind: 'failed', code: 'INTERNAL', text: null, requestId: null, fields: [], params: {}, ...given });

test.each([
  [{ kind: 'offline', code: 'OFFLINE' }, '尚不能确认是否已保存'],
  [{ kind: 'failed', code: 'UNREADABLE' }, '尚不能确认是否已保存'],
  [{ kind: 'busy', code: 'HTTP_503' }, '未保存任何更改'],
  [{ kind: 'conflict', code: 'CONFLICT', text: '该记录已被他人修改，您的更改未保存。' }, '您的更改未保存。'],
] as const)('after a change that failed with %o one knows whether it was saved: %s', async (given, text) => {
  await renderPage(<FailureBanner failure={failure(given)} />);
  expect(screen.getByRole('alert').textContent).toContain(text);
});
