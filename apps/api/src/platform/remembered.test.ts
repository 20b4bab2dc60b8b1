import { expect, test, vi } from 'vitest';
import type { App } from './context.js';
import { Remembered } from './remembered.js';

const app = {} as App;

function counting(): { remembered: Remembered<string>; reads: string[] } {
  const reads: string[] = [];
  return { reads, remembered: new Remembered((_app, key, before) => { reads.push(`${key}<${before ?? ''}`); return Promise.resolve(`${key}${reads.length}`); }) };
}

test('ten who ask at once cause one reading, also of the next', async () => {
  const { remembered, reads } = counting();
  expect(new Set(await Promise.all(Array.from({ length: 10 }, () => remembered.get(app, 'a')))).size).toBe(1);
  await remembered.get(app, 'a');
  await remembered.get(app, 'b');
  expect(reads).toEqual(['a<', 'b<']);
});

test('a second later it is read again, knowing what was read before; another app has its own', async () => {
  vi.useFakeTimers({ now: 0 });
  const { remembered, reads } = counting();
  await remembered.get(app);
  vi.setSystemTime(999);
  await remembered.get(app);
  vi.setSystemTime(1000);
  expect(await remembered.get(app)).toBe('2');
  await remembered.get({} as App);
  expect(reads).toEqual(['<', '<1', '<']);
  vi.useRealTimers();
});

test('what was under way when it was forgotten is not kept: it may have been read before the change', async () => {
  const { remembered, reads } = counting();
  const under = remembered.get(app);
  remembered.forget(app);
  await under;
  expect(await remembered.get(app)).toBe('2');
  remembered.forget(app, 'other');
  await remembered.get(app);
  expect(reads).toHaveLength(2);
});

test('a failed reading is tried again by the next who asks', async () => {
  let broken = true;
  const remembered = new Remembered(() => (broken ? Promise.reject(new Error('database away')) : Promise.resolve('back')));
  await expect(remembered.get(app)).rejects.toThrow('database away');
  broken = false;
  expect(await remembered.get(app)).toBe('back');
});
