import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { AreaBoundary } from './area-boundary.js';

function Broken({ error }: { error: unknown }): never {
  throw error;
}

const reported: string[] = [];

function Area({ path, error }: { path: string; error: unknown }) {
  const [attempt, setAttempt] = useState(0);
  const retry = () => { setAttempt(attempt + 1); };
  return (
    <AreaBoundary key={attempt} path={path} report={({ id }) => { reported.push(id); }} fallback={({ kind, code, id }) => <p role="alert">{kind} {code} <output>{id}</output><button onClick={retry}>重新载入</button></p>}>
      {attempt === 0 && path === '/broken' ? <Broken error={error} /> : <h1>页面</h1>}
    </AreaBoundary>
  );
}

/** React's own report is left out: the boundary has its own. */
const show = (error: unknown) => render(<Area path="/broken" error={error} />, { onCaughtError: () => undefined });

const chunkError = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });

describe('an error inside of an area stays inside', () => {
  test.each([
    [new Error('rows is not iterable'), 'crashed AREA_CRASHED'],
    ['a thrown text', 'crashed AREA_CRASHED'],
    [new Error('[ Federation Runtime ]: Failed to get manifest. #RUNTIME-003'), 'down RUNTIME-003'],
    [new TypeError('Failed to fetch dynamically imported module'), 'down AREA_DOWN'],
    [chunkError, 'down AREA_DOWN'],
  ])('%s', (error, told) => {
    show(error);
    expect(screen.getByRole('alert').textContent).toContain(told);
    expect(reported.at(-1)).toBe(screen.getByRole('status').textContent);
  });

  test('it can be loaded again', () => {
    show(new Error('once'));
    fireEvent.click(screen.getByRole('button', { name: '重新载入' }));
    expect(screen.getByRole('heading', { name: '页面' })).toBeTruthy();
  });

  test('on another page of the area one begins anew', () => {
    const page = show(new Error('here'));
    page.rerender(<Area path="/fine" error={new Error('here')} />);
    expect(screen.getByRole('heading', { name: '页面' })).toBeTruthy();
  });
});
