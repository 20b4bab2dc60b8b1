import { pinyin } from 'pinyin-pro';
import { normaliseName } from '@dealercare/domain/customer/name';
import { nameCore } from '@dealercare/domain/duplicate/name-core';

const SORT_LENGTH = 80;
const SEARCH_LENGTH = 250;

const ascii = (text: string): string => text.normalize('NFD').replace(/[^\x20-\x7e]/g, '').toLowerCase();

/** The pinyin of a name, its surname read as one (单雄信: shan). */
export const syllablesOf = (name: string): string[] => pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive' }).map(ascii).filter(Boolean);

/** How the core of a name is spoken: files whose names sound alike stand together under it. */
const keyOf = (core: string, name: string, spelt: string): string => (core === name ? spelt : syllablesOf(core).join('')).replace(/[^a-z0-9]/g, '').slice(0, SORT_LENGTH);

/** What a name is found by: itself, its pinyin and its initials; what it is sorted by; and by what files that look alike are found. */
export function nameIndexes(name: string): { nameSearch: string; namePinyin: string; nameKey: string } {
  const syllables = syllablesOf(name);
  const spelt = syllables.join('');
  const initials = syllables.map((syllable) => syllable[0]).join('');
  return { nameSearch: `${name.toLowerCase()} ${spelt} ${initials}`.slice(0, SEARCH_LENGTH), namePinyin: (syllables.join(' ') || '~').slice(0, SORT_LENGTH), nameKey: keyOf(nameCore(name), name, spelt) };
}

/** A search text in the form of `nameSearch`. */
export const searchText = (text: string): string => normaliseName(text).toLowerCase();
