import type { ListView } from '@dealercare/admin-kit/desk';
import { useText } from '../area-texts.js';

/** The views that everybody has of the complaints; the queue first, because it is the work. */
export function useCaseViews(): ListView[] {
  const t = useText();
  return [
    { id: 'queue', title: t('cases.view.queue'), search: '' },
    { id: 'mine', title: t('cases.view.mine'), search: 'mine=yes&standing=open&order=due' },
    { id: 'open', title: t('cases.view.open'), search: 'standing=open&order=due' },
    { id: 'major', title: t('cases.view.major'), search: 'severity=MAJOR&standing=open' },
    { id: 'climbed', title: t('cases.view.climbed'), search: 'level=REGION%2CMANUFACTURER&standing=open' },
    { id: 'all', title: t('cases.view.all'), search: 'list=all' },
  ];
}
