import type { ListView } from '@dealercare/admin-kit/desk';
import { useText } from '../area-texts.js';

/** The views that everybody has of the care tasks. */
export function useTaskViews(): ListView[] {
  const t = useText();
  return [
    { id: 'open', title: t('tasks.view.open'), search: '' },
    { id: 'mine', title: t('tasks.view.mine'), search: 'whose=mine' },
    { id: 'nobody', title: t('tasks.view.nobody'), search: 'whose=nobody' },
    { id: 'data', title: t('tasks.view.data'), search: 'kind=DATA_QUALITY' },
    { id: 'waiting', title: t('tasks.view.waiting'), search: 'state=waiting' },
    { id: 'missed', title: t('tasks.view.missed'), search: 'state=ended&status=EXPIRED,FAILED,MISSED,UNREACHED' },
    { id: 'ended', title: t('tasks.view.ended'), search: 'state=ended' },
    { id: 'all', title: t('tasks.view.all'), search: 'state=all' },
  ];
}
