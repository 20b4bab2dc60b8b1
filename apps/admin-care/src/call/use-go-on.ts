import { showToast } from '@dealercare/admin-kit/portal';
import { useNavigate } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { listHref } from '../today/last-opened.js';

/** After a task is saved the next one opens; when there is none, the list, with a word that it is done. */
export function useGoOn(): (next: string | null | undefined) => void {
  const t = useText();
  const navigate = useNavigate();
  return (next) => {
    if (!next) showToast({ tone: 'done', text: t('call.allDone') });
    void navigate(next ? `/today/call/${next}` : listHref());
  };
}
