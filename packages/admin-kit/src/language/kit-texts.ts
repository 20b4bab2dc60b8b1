import { defineTexts } from './texts.js';

/** Texts of the kit's own parts. */
export const kitTexts = defineTexts({
  'zh-CN': () => import(/* webpackChunkName: "kit-texts-zh" */ '../locales/zh-CN.js'),
  en: () => import(/* webpackChunkName: "kit-texts-en" */ '../locales/en.js'),
});

export const useKitText = kitTexts.useText;
export type KitText = ReturnType<typeof useKitText>;
