import { defineTexts } from '@dealercare/admin-kit/i18n';

/** Texts of this area. */
export const areaTexts = defineTexts({
  'zh-CN': () => import('./locales/zh-CN.js'),
  en: () => import('./locales/en.js'),
});

export const useText = areaTexts.useText;
