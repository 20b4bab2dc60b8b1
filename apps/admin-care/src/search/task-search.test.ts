import { expect, test } from 'vitest';
import { ApolloClient, InMemoryCache } from '@apollo/client';
import { fakeApi } from '@dealercare/admin-kit/testing';
import { areaTexts } from '../area-texts.js';
import { taskSearch } from './task-search.js';

const api = () => fakeApi({ TaskHits: () => ({ search: [{ hits: [{ task: { id: 'tsk_1', t: '2026-03-05', rule: { code: 'CR-21', nameZh: '保养提醒', nameEn: 'Maintenance' }, customer: { id: 'cus_1', name: '王建国' } } }] }] }) });
const still = () => new AbortController().signal;

test.each([['zh-CN', '保养提醒 · 2026-03-05'], ['en', 'Maintenance · 2026-03-05']] as const)('a task is found by its customer, in %s', async (language, detail) => {
  await areaTexts.load(language);
  const client = new ApolloClient({ cache: new InMemoryCache(), link: api().link });
  expect(await taskSearch(client, language).find('王', still())).toEqual([{ id: 'tsk_1', title: '王建国', detail, icon: 'care', target: { to: '/care/tasks/tsk_1' } }]);
  expect(await taskSearch(client, language).find('w', still())).toEqual([]);
});
