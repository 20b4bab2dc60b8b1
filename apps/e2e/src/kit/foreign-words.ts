import type { DataWords } from './data-words.js';
import type { Visit } from './visit.js';

/** Words of the trade and of the product that stand in both languages. */
const KNOWN = new Set(['DealerCare', 'Ctrl', 'Esc', 'Enter', 'Excel', 'English', '中文', '简体中文']);

const LATIN_WORD = /[A-Za-z]{3,}[A-Za-z0-9]*/g;
const HAN = /\p{Script=Han}+/gu;
/** Abbreviations such as VIN or SMS are read in Chinese too; a longer one is a machine name. */
const ABBREVIATION = /^[A-Z0-9]{1,5}$/;
/** A name of a text in the dictionary, or of a state in the API, in place of words. */
const MACHINE = /\b(?:[a-z]+(?:\.[a-zA-Z]+)+|[A-Z]{2,}(?:_[A-Z]+)+)\b/g;
const ADDRESS = /\b[\w.+-]+@[\w.-]+\b|https?:\/\/\S+/g;

function latinIn(text: string, data: DataWords): string[] {
  return (text.replace(ADDRESS, '').match(LATIN_WORD) ?? []).filter((word) => !ABBREVIATION.test(word) && !KNOWN.has(word) && !data.has(word));
}

function hanIn(text: string, data: DataWords): string[] {
  return (text.match(HAN) ?? []).filter((words) => !KNOWN.has(words) && !data.has(words));
}

/** Texts on the page as people see them; names of languages are written in themselves. */
const textsOn = (visit: Visit): Promise<string[]> => visit.page.evaluate(() => {
  const texts: string[] = [];
  const own = document.documentElement.lang;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || element.closest('script, style, noscript') || (element.closest('[lang]')?.getAttribute('lang') ?? own) !== own) continue;
    if (element.checkVisibility() && node.nodeValue?.trim()) texts.push(node.nodeValue.trim());
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
    // Arrows beside a field that the component library draws and nobody is told of.
    if (element.closest('[aria-hidden="true"], [unselectable], .anticon')) continue;
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      const value = element.getAttribute(name);
      if (value && (element.closest('[lang]')?.getAttribute('lang') ?? own) === own) texts.push(value);
    }
  }
  return texts;
});

/** Words on the page that are not of its language, and machine names; data may be in whatever language it is. */
export async function foreignWords(visit: Visit): Promise<string[]> {
  const texts = await textsOn(visit);
  const foreign = visit.language === 'en' ? hanIn : latinIn;
  return [...new Set(texts.flatMap((text) => [...foreign(text, visit.data), ...(text.replace(ADDRESS, '').match(MACHINE) ?? []).filter((word) => !visit.data.has(word))]))];
}
