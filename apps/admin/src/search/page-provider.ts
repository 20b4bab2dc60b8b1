import { isIconName, type SearchHit, type SearchProvider } from '@dealercare/admin-kit/frame';
import type { Language } from '@dealercare/admin-kit/i18n';
import type { PortalMap } from '../areas/portal-map.js';
import { matches } from './matches.js';

function pageHits(map: PortalMap, language: Language): { hit: SearchHit; words: string[] }[] {
  return map.areas.flatMap((area) => area.pages.map((page) => {
    const icon = page.icon ?? area.icon;
    return {
      hit: { id: page.path, title: page.title[language], detail: area.title[language], target: { to: page.path }, ...(isIconName(icon) && { icon }) },
      // Either language finds a page, whichever is on the page.
      words: [...Object.values(page.title), ...Object.values(area.title), page.path],
    };
  }));
}

/** Finds the pages one may open. */
export function pageProvider(map: PortalMap, language: Language, title: () => string): SearchProvider {
  const pages = pageHits(map, language);
  return {
    name: 'pages',
    title,
    find: (words) => Promise.resolve(pages.filter((page) => matches(words, page.words)).map(({ hit }) => hit)),
  };
}
