import { ApolloClient, InMemoryCache, gql } from '@apollo/client';
import { describe, expect, test } from 'vitest';
import { fakeApi, type FakeApi } from './fake-api.js';
import { refusal } from './schema-answers.js';
import { textProblems } from './text-problems.js';

const clientOf = ({ link }: FakeApi) => new ApolloClient({ cache: new InMemoryCache(), link });
const viewerQuery = gql`query Viewer { viewer { id name locale permissions demo homeUnit { nameZh type } } }`;

describe('the fake API is made from the schema', () => {
  test('what a test does not mention is filled in with the right type', async () => {
    const { data: answer } = await clientOf(fakeApi({ Viewer: () => ({ viewer: { name: '欧阳雪' } }) })).query({ query: viewerQuery });
    expect(answer).toMatchObject({ viewer: { name: '欧阳雪', id: 'Viewer.id', permissions: [], homeUnit: { nameZh: 'OrgUnit.nameZh' } } });
  });

  test('what may be missing is null', async () => {
    const { data: answer } = await clientOf(fakeApi({ Viewer: () => ({}) })).query({ query: viewerQuery });
    expect(answer).toMatchObject({ viewer: null });
  });

  test.each([
    ['a document the schema does not know', gql`query Viewer { viewer { plate } }`, () => ({}), /Cannot query field "plate"/],
    ['an answer the schema does not know', viewerQuery, () => ({ viewer: { nmae: '错字' } }), /the test gives Viewer\.nmae/],
    ['a refusal', viewerQuery, () => refusal('FORBIDDEN', '无权限'), /无权限/],
    ['a network that is down', viewerQuery, () => { throw new TypeError('Failed to fetch'); }, /Failed to fetch/],
  ])('%s fails the test', async (_, query, answer, message) => {
    await expect(clientOf(fakeApi({ Viewer: answer })).query({ query })).rejects.toThrow(message);
  });

  test('an operation without an answer says which one', async () => {
    await expect(clientOf(fakeApi({})).query({ query: viewerQuery })).rejects.toThrow('the test gives no answer to Viewer');
  });

  test('requests are kept with their variables', async () => {
    const api = fakeApi({ SignIn: () => ({ signIn: {} }) });
    const input = { email: 'lin@example.com', password: 'demo' };
    await clientOf(api).mutate({ mutation: gql`mutation SignIn($input: SignInInput!) { signIn(input: $input) { id } }`, variables: { input } });
    expect(api.asked).toEqual([{ operation: 'SignIn', variables: { input } }]);
  });

  test('an event reaches those who listen, until they stop', async () => {
    const api = fakeApi({});
    const heard: unknown[] = [];
    const listening = clientOf(api).subscribe({ query: gql`subscription ImportProgressed { importProgressed(runId: "imp_1") { fileName } }` }).subscribe(({ data: event }) => { heard.push(event); });
    await api.push('ImportProgressed', { importProgressed: { fileName: '客户.csv' } });
    listening.unsubscribe();
    await api.push('ImportProgressed', { importProgressed: { fileName: '没人听.csv' } });
    expect(heard).toMatchObject([{ importProgressed: { fileName: '客户.csv' } }]);
  });
});

describe('two dictionaries are compared (P1, ruling 36)', () => {
  test.each([
    ['the same in both', { a: '客户', n_other: '{{count}} 位' }, { a: 'Customer', n_one: '{{count}} one', n_other: '{{count}} more' }, []],
    ['a place is missing', { a: '{{name}}已超时{{time}}' }, { a: '{{name}} is late' }, ['a has the places {name,time} in zh-CN and {name} in en']],
    ['a place is misspelt', { g: { a: '{{name}}' } }, { g: { a: '{{nmae}}' } }, ['g.a has the places {name} in zh-CN and {nmae} in en']],
    ['an empty text', { a: '客户' }, { a: ' ' }, ['a is empty in en']],
    ['Chinese in English', { a: '客户' }, { a: '客户 file' }, ['a holds Chinese in en']],
    ['an English sentence in Chinese', { a: 'Please try again later' }, { a: 'Please try again later' }, ['a holds an English sentence in zh-CN']],
    ['names and units are no sentence', { a: 'DealerCare 客户关怀', b: 'GB 18030 / UTF-8' }, { a: 'DealerCare', b: 'GB 18030 / UTF-8' }, []],
    ['a text Chinese does not have', {}, { a: 'Extra' }, ['a is missing in zh-CN']],
  ])('%s', (_, zhCN, en, problems) => {
    expect(textProblems(zhCN as Record<string, string>, en as Record<string, string>)).toEqual(problems);
  });

  test('texts that rightly hold both are named', () => {
    expect(textProblems({ a: '中文' }, { a: '中文' }, ['a'])).toEqual([]);
  });
});
