import { expect, test } from 'vitest';
import { failureOf } from '../api/failure.js';
import { saveFile } from './save-file.js';

test('the file is saved under its name, asked for in the language on the page', async () => {
  const asked: Headers[] = [];
  const saved: string[] = [];
  globalThis.fetch = (_, init) => {
    asked.push(new Headers(init?.headers));
    return Promise.resolve(new Response('行号,原因'));
  };
  const noteName = (event: Event) => {
    if (event.target instanceof HTMLAnchorElement) saved.push(event.target.download);
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { noteName({ target: this } as unknown as Event); };
  await saveFile('/files/imports/imp_1/errors.csv', '拒绝的行.csv');
  HTMLAnchorElement.prototype.click = click;
  expect(saved).toEqual(['拒绝的行.csv']);
  expect(asked[0]?.get('accept-language')).toBe('zh-CN');
});

test('a refusal is told, nothing is saved', async () => {
  globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify({ errors: [{ message: '找不到该记录。', extensions: { code: 'NOT_FOUND' } }] }), { status: 404 }));
  const failed: unknown = await saveFile('/files/imports/imp_1/errors.csv', 'x.csv').catch((error: unknown) => error);
  expect(failureOf(failed)).toMatchObject({ kind: 'missing', text: '找不到该记录。' });
});
