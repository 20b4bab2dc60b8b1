import { expect, test } from 'vitest';
import { keepMachineLanguage, machineLanguage } from './machine-language.js';

test.each([
  [['zh-CN', 'en'], 'zh-CN'], [['zh-Hant-TW'], 'zh-CN'], [['en-US', 'zh-CN'], 'en'], [['de-DE', 'zh-CN', 'en'], 'zh-CN'], [['fr-FR'], 'en'], [[], 'en'],
] as const)('a browser that asks for %j is met in %s', (wanted, language) => {
  Object.defineProperty(navigator, 'languages', { value: wanted, configurable: true });
  expect(machineLanguage()).toBe(language);
});

test('the language last used on the machine comes first', () => {
  Object.defineProperty(navigator, 'languages', { value: ['zh-CN'], configurable: true });
  keepMachineLanguage('en');
  expect(machineLanguage()).toBe('en');
  localStorage.setItem('dealercare.language', 'tlh');
  expect(machineLanguage()).toBe('zh-CN');
});
