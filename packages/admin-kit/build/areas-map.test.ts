import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Area } from '../src/area/define-area.js';
import type { Dictionary } from '../src/language/dictionary.js';
import { changeLanguage } from '../src/language/language.js';
import { areaNames } from './shared.mjs';

interface MapPage { path: string; permission: string | null; title: { 'zh-CN': string; en: string } }

const root = join(import.meta.dirname, '../../..');
const { areas } = JSON.parse(readFileSync(join(root, 'apps/admin/public/portal.json'), 'utf8')) as { areas: { name: string; pages: MapPage[] }[] };

/** The pages of an area as it defines them itself, with their titles in both languages. */
async function definedPages(name: string): Promise<MapPage[]> {
  const { default: { definition } } = await import(join(root, `apps/admin-${name}/src/area.tsx`)) as { default: Area<Dictionary> };
  const titleIn = async (language: 'zh-CN' | 'en') => {
    await definition.texts.load(language);
    await changeLanguage(language);
    return definition.pages.map(({ title }) => definition.texts.text(title));
  };
  const [chinese, english] = [await titleIn('zh-CN'), await titleIn('en')];
  return definition.pages.map(({ path, permission }, place) => ({ path, permission, title: { 'zh-CN': chinese[place] ?? '', en: english[place] ?? '' } }));
}

describe.each(areaNames)('the area %s and its place in portal.json', (name) => {
  test('name the same pages, permissions and titles', async () => {
    const defined = await definedPages(name);
    const mapped = areas.filter((area) => area.name === name).flatMap(({ pages }) => pages);
    expect(mapped.length).toBeGreaterThan(0);
    for (const page of mapped) expect(defined).toContainEqual({ path: page.path, permission: page.permission, title: page.title });
  });
});
