import { defineTexts } from '@dealercare/admin-kit/i18n';

/** Texts of the settings, the demo's clock and the notices: apart, because the frame does without them. */
export const settingsTexts = defineTexts({
  'zh-CN': () => import(/* webpackChunkName: "settings-texts-zh" */ './locales/zh-CN.js'),
  en: () => import(/* webpackChunkName: "settings-texts-en" */ './locales/en.js'),
});

export const useSettingsText = settingsTexts.useText;
export type SettingsText = ReturnType<typeof useSettingsText>;
