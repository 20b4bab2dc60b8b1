import { defineTexts } from '@dealercare/admin-kit/i18n';

/** Texts of the case file and its forms; a list does without them. */
export const fileTexts = defineTexts({
  'zh-CN': () => import('./locales/file.zh-CN.js'),
  en: () => import('./locales/file.en.js'),
});

export const useFileText = fileTexts.useText;
