import type { Page, Response } from 'playwright-core';

/** Texts that the API has given as data: names, plates, what a customer said. */
export interface DataWords {
  has: (words: string) => boolean;
}

/** A state's machine name is data to the browser and a mistake on a page. */
const MACHINE_NAME = /^[A-Z]+(?:_[A-Z]+)*$/;
/** The API gives names in both languages; the other one's does not belong on the page. */
const OTHER_LANGUAGE: Readonly<Record<string, RegExp>> = { zh: /En$/, en: /Zh$/ };

function collect(value: unknown, field: string, language: string, into: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, field, language, into);
  else if (typeof value === 'object' && value !== null) for (const [name, item] of Object.entries(value)) collect(item, name, language, into);
  else if (typeof value === 'string' && !MACHINE_NAME.test(value) && !OTHER_LANGUAGE[language]?.test(field)) into.add(value);
}

/** Listens to what the API answers while the page is used. */
export function wordsOf(page: Page): DataWords {
  const texts = new Set<string>();
  let joined = '';
  const listen = async (response: Response): Promise<void> => {
    if (!/\/(?:graphql|demo-accounts\.json)$/.test(new URL(response.url()).pathname) || response.status() === 101) return;
    const language = (await response.request().headerValue('accept-language'))?.startsWith('en') ? 'en' : 'zh';
    collect(await response.json().catch(() => null), '', language, texts);
    joined = [...texts].join('\n');
  };
  page.on('response', (response) => { listen(response).catch(() => { /* the page was closed before the answer was read */ }); });
  return { has: (words) => joined.includes(words) };
}
