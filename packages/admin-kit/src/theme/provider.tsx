import { use, type ReactNode } from 'react';
import { App, ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import { addLanguagePart, useLanguage, type Language } from '../language/language.js';
import { readable } from '../language/readable.js';
import { componentTheme } from './component-theme.js';
import { useTheme } from './theme.js';

interface ComponentLocale {
  locale: Locale;
  /** Sets the calendar's own language; its texts came with the same file. */
  apply: () => void;
}

const files: Readonly<Record<Language, () => Promise<ComponentLocale>>> = {
  'zh-CN': () => import(/* webpackChunkName: "component-locale-zh" */ './locale-zh.js'),
  en: () => import(/* webpackChunkName: "component-locale-en" */ './locale-en.js'),
};

const loading = new Map<Language, Promise<ComponentLocale>>();

/** The components' own texts; the same promise every time. */
export function loadComponentLocale(language: Language): Promise<ComponentLocale> {
  const known = loading.get(language) ?? readable(files[language]());
  loading.set(language, known);
  return known;
}

addLanguagePart((language) => (loading.size > 0 ? loadComponentLocale(language) : Promise.resolve()));

/** Proves to the content security policy that a style was written by us; the server puts it into the page. */
const nonce = (): string | undefined => document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content;

/** The only ConfigProvider and the only App of the portal, rendered once by the shell: theme, locale, messages reach every area. */
export function KitProvider({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const theme = useTheme();
  const { locale, apply } = use(loadComponentLocale(language));
  apply();
  const csp = nonce();
  // A space between two characters would make the visible word another than the button's name: voice control and search would miss it.
  return (
    <ConfigProvider button={{ autoInsertSpace: false }} locale={locale} theme={componentTheme(theme)} {...(csp && { csp: { nonce: csp } })}>
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}
