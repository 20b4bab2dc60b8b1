import type { ApolloClient } from '@dealercare/admin-kit/gql';
import type { SearchHit, SearchProvider } from '@dealercare/admin-kit/portal';
import type { Language } from '@dealercare/admin-kit/i18n';
import { areaTexts } from '../area-texts.js';
import { CaseHitsDocument, type CaseHitsQuery } from '../generated/search/case-hits.js';

const FEWEST_LETTERS = 2;

/** One Chinese character is a surname; of letters and digits it takes two to mean anything. */
export const worthAsking = (words: string): boolean => /\p{Script=Han}/u.test(words) || words.trim().length >= FEWEST_LETTERS;

type Hit = NonNullable<CaseHitsQuery['search'][number]['hits'][number]['complaint']>;

/** The number, how grave it is and where. */
const hitOf = ({ id, number, severity, dealer }: Hit, language: Language): SearchHit => {
  const where = dealer && (language === 'en' ? dealer.nameEn : dealer.nameZh);
  return { id, title: number, detail: [areaTexts.text(`word.severity.${severity}`), where].filter(Boolean).join(' · '), icon: 'complaints', target: { to: `/complaints/${id}` } };
};

/** Finds complaints by their number, as it is told on the phone or a part of it, and open ones of the customers and cars that are found (I5, I6). */
export const caseSearch = (client: ApolloClient, language: Language): SearchProvider => ({
  name: 'complaints',
  title: () => areaTexts.text('cases.title'),
  remote: true,
  async find(words) {
    if (!worthAsking(words)) return [];
    const { data } = await client.query({ query: CaseHitsDocument, variables: { words: words.trim() } });
    return (data?.search ?? []).flatMap(({ hits }) => hits).flatMap(({ complaint }) => (complaint ? [hitOf(complaint, language)] : []));
  },
});
