import { useEffect, useRef } from 'react';
import { useLocation } from '@dealercare/admin-kit/router';

export const MAIN_ID = 'main';

/** After a change of page the focus stands at its beginning, as after a click on a link of an ordinary site. */
export function usePageFocus(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById(MAIN_ID)?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [pathname]);
}
