import { defineTexts } from '@dealercare/admin-kit/i18n';

/** Texts of the shell and its settings pages. */
export const shellTexts = defineTexts({
  'zh-CN': () => import(/* webpackChunkName: "shell-texts-zh" */ './zh-CN.js'),
  en: () => import(/* webpackChunkName: "shell-texts-en" */ './en.js'),
});

export const useShellText = shellTexts.useText;
