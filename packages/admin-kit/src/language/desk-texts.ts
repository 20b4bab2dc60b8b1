import { defineTexts } from './texts.js';

/** Texts of the desk's parts: clocks, ladder, lists. Apart, because the frame does without them. */
export const deskTexts = defineTexts({
  'zh-CN': () => import(/* webpackChunkName: "desk-texts-zh" */ '../locales/desk.zh-CN.js'),
  en: () => import(/* webpackChunkName: "desk-texts-en" */ '../locales/desk.en.js'),
});

export const useDeskText = deskTexts.useText;
export type DeskText = ReturnType<typeof useDeskText>;
