import { describe, expect, test } from 'vitest';
import { dayText, fillText, renderMessage, topicsText, variablesIn } from './render-message.js';
import { shippedTemplates, shippedTopics, templateVariables } from './shipped-templates.js';

const values = { name: '王怡敏', dealer: '城北店', plate: '苏A12345', appointmentPhone: '025-12345678', rescuePhone: '025-87654321', address: '人民路1号', dueDate: '4月9日', topics: '保险将于4月9日到期' };
const texts = Object.entries({ ...shippedTemplates, ...shippedTopics });

const HALF_WIDTH = /\p{Script=Han}[,?!:;()]|[,?!:;()]\p{Script=Han}/u;

describe('the texts that ship', () => {
  test.each(texts)('%s speaks of nothing that has no value, and of the same in both languages', (_code, text) => {
    for (const name of [...variablesIn(text['zh-CN']), ...variablesIn(text.en)]) expect(templateVariables).toContain(name);
    expect(variablesIn(text['zh-CN']).sort()).toEqual(variablesIn(text.en).sort());
    expect(fillText(text['zh-CN'], values)).not.toContain('{');
  });

  test.each(texts)('%s: Chinese in the one, none in the other, full-width marks, no blame and no exclamation mark', (_code, text) => {
    expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(text.en).not.toMatch(/\p{Script=Han}/u);
    expect(text['zh-CN'] + text.en).not.toMatch(/[!!]/u);
    expect(text['zh-CN']).not.toMatch(HALF_WIDTH);
  });

  test.each(['CR-01', 'CR-03', 'CR-11-SOLAR', 'CR-11-LUNAR', 'CR-20', 'CR-21', 'CR-23', 'CR-24'])('%s has a text', (code) => {
    expect(shippedTemplates[code]).toBeDefined();
  });
});

test.each([
  ['CARE', 'zh-CN', '【城北】王怡敏您好，今天是您的生日，城北店祝您生日快乐，平安顺遂。拒收请回复R'],
  ['CARE', 'en', '【城北】Dear 王怡敏, 城北店 wishes you a happy birthday and safe travels. Reply R to stop'],
  ['TRANSACTIONAL', 'zh-CN', '【城北】王怡敏您好，今天是您的生日，城北店祝您生日快乐，平安顺遂。'],
] as const)('R-50, R-54: a message of class %s in %s names its sender and, where consent is needed, the way to refuse', (messageClass, locale, expected) => {
  expect(renderMessage(shippedTemplates['CR-11-SOLAR']!, locale, values, { signature: '城北', messageClass })).toBe(expected);
});

test('a message with a variable that has no value does not leave', () => {
  expect(() => fillText('{name}您好，{topics}', { name: '王' })).toThrow('topics');
  expect(() => fillText('{password}', values)).toThrow('password');
});

test.each([
  ['zh-CN', '商业险将于4月9日到期，定期保养将于4月12日到期'],
  ['en', 'its commercial insurance ends on 2026-04-09; its periodic maintenance is due on 2026-04-12'],
] as const)('C-078: several topics are one sentence (%s)', (locale, expected) => {
  const topics = [{ ruleCode: 'CR-23', variant: 'COMMERCIAL', dueDate: '2026-04-09' }, { ruleCode: 'CR-21', variant: null, dueDate: '2026-04-12' }];
  expect(topicsText(topics, locale)).toBe(expected);
});

test.each([['2026-12-31', 'zh-CN', '12月31日'], ['2027-01-01', 'zh-CN', '1月1日'], ['2027-01-01', 'en', '2027-01-01']] as const)('%s in %s: %s', (date, locale, text) => {
  expect(dayText(date, locale)).toBe(text);
});

test('a dollar sign in a name is a dollar sign', () => {
  expect(fillText('{name}您好', { name: '$& $1' })).toBe('$& $1您好');
});
