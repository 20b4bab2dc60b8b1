/** What may be noted of a customer by those who meet them (C-023, C-029). */
export const observationCategories = ['INTEREST', 'HABIT', 'DRIVING', 'SERVICE', 'VISIT_RHYTHM', 'PAYMENT', 'EVENT', 'EMPLOYER', 'EDUCATION', 'INCOME'] as const;
export type ObservationCategory = (typeof observationCategories)[number];

/** Off unless the dealer has a purpose for them and says so (R-PIPL, C-023). */
export const guardedCategories = ['EMPLOYER', 'EDUCATION', 'INCOME'] as const satisfies readonly ObservationCategory[];
export type GuardedCategory = (typeof guardedCategories)[number];
export const isGuarded = (category: ObservationCategory): category is GuardedCategory => (guardedCategories as readonly string[]).includes(category);

/** How it was learned (C-029): seen, told, or gathered from traces and records. */
export const observationMethods = ['SEEN', 'TALK', 'PHONE', 'MAIL', 'QUESTIONNAIRE', 'TRACES'] as const;
export type ObservationMethod = (typeof observationMethods)[number];

/** What no file may hold, whoever writes it (INV-31). */
export type ProhibitedMatter = 'RELIGION' | 'HEALTH' | 'POLITICS';

/*
 * Words that give such matters away. A word that is also said of cars and workshops (\u6bdb\u75c5, \u4fdd\u517b, \u5065\u5eb7\u8bca\u65ad of a battery) does not stand here:
 * the check is a stop sign for what is plain, the author's name beside the note does the rest.
 */
const WORDS: Readonly<Record<ProhibitedMatter, readonly string[]>> = {
  RELIGION: [
    '\u5b97\u6559', '\u4fe1\u6559', '\u4fe1\u4f5b', '\u4f5b\u6559', '\u9053\u6559', '\u57fa\u7763', '\u5929\u4e3b\u6559', '\u4f0a\u65af\u5170', '\u7a46\u65af\u6797', '\u56de\u6559', '\u6559\u5f92', '\u793c\u62dc\u5802', '\u6d17\u793c', '\u6c14\u529f\u90aa\u6559',
    'religio', 'christian', 'muslim', 'islam', 'buddhis', 'catholic', 'hindu', 'jewish', 'church',
  ],
  HEALTH: [
    '\u75c5\u53f2', '\u60a3\u75c5', '\u75be\u75c5', '\u751f\u75c5', '\u764c', '\u7cd6\u5c3f\u75c5', '\u9ad8\u8840\u538b', '\u5fc3\u810f\u75c5', '\u809d\u708e', '\u4e59\u809d', '\u827e\u6ecb', '\u6291\u90c1', '\u7cbe\u795e\u75c5', '\u6000\u5b55', '\u5b55\u5987', '\u6b8b\u75be', '\u4f4f\u9662', '\u624b\u672f', '\u5316\u7597', '\u7626\u7626\u836f',
    'cancer', 'diabet', 'pregnan', 'disab', 'hiv', 'depress', 'surgery', 'hospitali', 'illness', 'disease',
  ],
  POLITICS: [
    '\u653f\u6cbb', '\u515a\u5458', '\u5171\u4ea7\u515a', '\u6c11\u4e3b\u515a\u6d3e', '\u653f\u89c1', '\u4e0a\u8bbf', '\u6e38\u884c', '\u53cd\u515a', 'politic', 'party member', 'democrat', 'republican', 'communis',
  ],
};

/** Before plain text is looked through: one width, one case, nothing between the characters. */
const looked = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Of what prohibited matter a text speaks; null when of none. Blanks between Chinese characters hide nothing. */
export function prohibitedMatter(text: string): ProhibitedMatter | null {
  const spaced = looked(text);
  const joined = spaced.replace(/[\s.\u00b7\u3001,\uff0c\u3002*_-]+/gu, '');
  const spoken = ` ${spaced.replace(/[^a-z]+/gu, ' ')}`;
  const speaks = (word: string): boolean => (/^[a-z]/.test(word) ? spoken.includes(` ${word}`) : joined.includes(word));
  return (Object.keys(WORDS) as ProhibitedMatter[]).find((matter) => WORDS[matter].some(speaks)) ?? null;
}
