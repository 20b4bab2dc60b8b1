import type { ApolloClient } from '@dealercare/admin-kit/gql';
import type { Language } from '@dealercare/admin-kit/i18n';
import type { SearchHit, SearchProvider } from '@dealercare/admin-kit/portal';
import { areaTexts } from '../area-texts.js';
import { TaskHitsDocument, type TaskHitsQuery } from '../generated/search/task-hits.js';

const FEWEST_LETTERS = 2;

/** One Chinese character is a surname; of letters and digits it takes two to mean anything. */
const worthAsking = (words: string): boolean => /\p{Script=Han}/u.test(words) || words.trim().length >= FEWEST_LETTERS;

type Task = NonNullable<TaskHitsQuery['search'][number]['hits'][number]['task']>;

/** Whom it is about, what for and when. */
const hitOf = ({ id, t, rule, customer }: Task, language: Language): SearchHit =>
  ({ id, title: customer?.name ?? t, detail: [rule && (language === 'en' ? rule.nameEn : rule.nameZh), t].filter(Boolean).join(' · '), icon: 'care', target: { to: `/care/tasks/${id}` } });

/** Finds what is still to be done with the customers and cars that were typed (I6). */
export const taskSearch = (client: ApolloClient, language: Language): SearchProvider => ({
  name: 'tasks',
  title: () => areaTexts.text('tasks.title'),
  remote: true,
  async find(words) {
    if (!worthAsking(words)) return [];
    const { data } = await client.query({ query: TaskHitsDocument, variables: { words: words.trim() } });
    return (data?.search ?? []).flatMap(({ hits }) => hits).flatMap(({ task }) => (task ? [hitOf(task, language)] : []));
  },
});
