import { pinyin } from 'pinyin-pro';
import { normaliseName } from '@dealercare/domain/customer/name';

const SORT_LENGTH = 80;
const SEARCH_LENGTH = 250;

const ascii = (text: string): string => text.normalize('NFD').replace(/[^\x20-\x7e]/g, '').toLowerCase();

/** What a name is found by: itself, its pinyin and its initials; and what it is sorted by. */
export function nameIndexes(name: string): { nameSearch: string; namePinyin: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive' }).map(ascii).filter(Boolean);
  const spelt = syllables.join('');
  const initials = syllables.map((syllable) => syllable[0]).join('');
  return { nameSearch: `${name.toLowerCase()} ${spelt} ${initials}`.slice(0, SEARCH_LENGTH), namePinyin: (syllables.join(' ') || '~').slice(0, SORT_LENGTH) };
}

/** A search text in the form of `nameSearch`. */
export const searchText = (text: string): string => normaliseName(text).toLowerCase();
