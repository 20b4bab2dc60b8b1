import { expect, test } from 'vitest';
import { textProblems } from '@dealercare/admin-kit/testing';
import { laterTexts } from '../sign-in/later-texts.js';
import { signInTexts } from '../sign-in/sign-in-texts.js';
import settingsEn from '../settings/locales/en.js';
import settingsZhCN from '../settings/locales/zh-CN.js';
import en from './en.js';
import zhCN from './zh-CN.js';

test('the shell says the same in both languages; the way to the other language is told in that one (P1)', () => {
  expect(textProblems(zhCN, en, ['topBar.language', 'topBar.languageShort'])).toEqual([]);
  expect(textProblems(signInTexts['zh-CN'], signInTexts.en, ['otherLanguage'])).toEqual([]);
  expect(textProblems(laterTexts['zh-CN'], laterTexts.en)).toEqual([]);
});

test('so do the settings; signatures stand in Chinese brackets, and example lines are pasted as they come', () => {
  expect(textProblems(settingsZhCN, settingsEn, ['workDays.example'])).toEqual([]);
});
