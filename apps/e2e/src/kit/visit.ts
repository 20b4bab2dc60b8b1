import type { Browser, Locator, Page } from 'playwright-core';
import { wordsOf, type DataWords } from './data-words.js';

export type Language = 'zh-CN' | 'en';

export interface VisitOptions {
  language?: Language;
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
}

/** One person's browser. */
export interface Visit {
  page: Page;
  language: Language;
  /** What the browser's console has complained of since it was last asked. */
  complaints: () => string[];
  /** Texts that came as data, which stand on a page in whatever language they have. */
  data: DataWords;
  /** Fills in the form of the sign-in page as a person does. */
  fillSignIn: (email: string, password: string) => Promise<void>;
  /** Signs somebody of the demo in and waits for their first page, in the language of the visit. */
  signIn: (account: string) => Promise<void>;
  /** Opens an address of the portal. */
  open: (path: string) => Promise<void>;
  heading: (name: string | RegExp) => Locator;
  close: () => Promise<void>;
}

const PASSWORD = 'demo-2026';
const DESKTOP = { width: 1440, height: 900 };
const labels = {
  'zh-CN': { email: '邮箱', password: '密码', submit: '登录', switch: /^Switch to Chinese/ },
  en: { email: 'E-mail', password: 'Password', submit: 'Sign in', switch: /^切换为英文/ },
} as const;

/** What the browser itself says when an answer is an error by HTTP is told by the page, not counted twice. */
const OWN_WORDS = /^Failed to load resource: the server responded with a status of 4\d\d/;

function listenTo(page: Page): () => string[] {
  let heard: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error' && !OWN_WORDS.test(message.text())) heard.push(`${message.text()} ${message.location().url}`); });
  page.on('pageerror', (error) => { heard.push(error.message); });
  return () => {
    const said = heard;
    heard = [];
    return said;
  };
}

export async function openVisit(browser: Browser, url: string, { language = 'zh-CN', theme = 'light', ...size }: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ baseURL: url, locale: language, viewport: { ...DESKTOP, ...size }, reducedMotion: 'reduce', timezoneId: 'Asia/Shanghai' });
  await context.addInitScript(([chosenLanguage, chosenTheme]) => {
    if (!localStorage.getItem('dealercare.language')) localStorage.setItem('dealercare.language', chosenLanguage);
    localStorage.setItem('dealercare.theme', chosenTheme);
  }, [language, theme] as const);
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  const words = labels[language];

  async function fillSignIn(email: string, password: string): Promise<void> {
    await page.getByLabel(words.email).fill(email);
    await page.getByLabel(words.password, { exact: true }).fill(password);
    await page.getByRole('button', { name: words.submit, exact: true }).click();
  }

  const visit: Visit = {
    page,
    language,
    complaints: listenTo(page),
    data: wordsOf(page),
    fillSignIn,
    async open(path) { await page.goto(path); },
    async signIn(account) {
      await page.goto('/');
      await fillSignIn(`${account}@demo.example`, PASSWORD);
      await page.locator('#main').waitFor();
      // The profile's language wins over the machine's; a person who reads another one switches.
      if (await page.locator('html').getAttribute('lang') !== language) await page.getByRole('button', { name: words.switch }).click();
      await page.locator(`html[lang="${language}"]`).waitFor();
    },
    heading: (name) => page.getByRole('heading', { level: 1, name }),
    close: () => context.close(),
  };
  return visit;
}
