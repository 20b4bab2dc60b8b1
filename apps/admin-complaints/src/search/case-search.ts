import type { ApolloClient } from '@dealercare/admin-kit/gql';
import type { SearchHit, SearchProvider } from '@dealercare/admin-kit/portal';
import type { Language } from '@dealercare/admin-kit/i18n';
import { areaTexts } from '../area-texts.js';
import { CaseHitsDocument, type CaseHitsQuery } from '../generated/search/case-hits.js';

const FEWEST = 3;

/** Numbers of cases hold digits; a name is somebody else's to find. */
export const mayBeNumber = (words: string): boolean => words.trim().length >= FEWEST && /\d/.test(words.normalize('NFKC'));

type Hit = CaseHitsQuery['complaints']['nodes'][number];

/** The number, how grave it is and where. */
const hitOf = ({ id, number, severity, dealer }: Hit, language: Language): SearchHit => {
  const where = dealer && (language === 'en' ? dealer.nameEn : dealer.nameZh);
  return { id, title: number, detail: [areaTexts.text(`word.severity.${severity}`), where].filter(Boolean).join(' · '), icon: 'complaints', target: { to: `/complaints/${id}` } };
};

/** Finds complaints by their number, as it is told on the phone or a part of it (I5). */
export const caseSearch = (client: ApolloClient, language: Language): SearchProvider => ({
  name: 'complaints',
  title: () => areaTexts.text('cases.title'),
  remote: true,
  async find(words) {
    if (!mayBeNumber(words)) return [];
    const { data } = await client.query({ query: CaseHitsDocument, variables: { words: words.trim() } });
    return data?.complaints.nodes.map((hit) => hitOf(hit, language)) ?? [];
  },
});
