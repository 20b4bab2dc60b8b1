import { Suspense, lazy, useState } from 'react';
import { Navigate, useLocation } from '@dealercare/admin-kit/router';
import { ToastRegion, useViewer } from '@dealercare/admin-kit/frame';
import { AreaBackgrounds } from '../areas/area-backgrounds.js';
import { AreaOutlet } from '../areas/area-outlet.js';
import { visibleTo, type PortalMap } from '../areas/portal-map.js';
import { useShellText } from '../locales/shell-texts.js';
import { SearchLauncher } from '../search/search-launcher.js';
import { ExpiryOverlay } from '../session/expiry-overlay.js';
import { ProofOverlay } from '../session/proof-overlay.js';
import { ShortcutLauncher } from '../shortcuts/shortcut-launcher.js';
import { BottomTabs } from './bottom-tabs.js';
import { DemoBanner } from './demo-banner.js';
import { PageAnnouncer } from './page-announcer.js';
import { SideNav } from './side-nav.js';
import { TopBar } from './top-bar.js';
import { MAIN_ID } from './use-page-focus.js';
import styles from './frame.module.css';

const SignOutDialog = lazy(() => import('../session/sign-out-dialog.js'));

/** Where a second factor is set up that is demanded. */
const SECURITY = '/settings/security';

/** Something the frame shows over the page. */
export type Overlay = 'search' | 'shortcuts' | 'sign-out';

/** The portal around the areas: navigation, top bar, and whatever lies over the page. */
export function Frame({ map }: { map: PortalMap }) {
  const t = useShellText();
  const { permissions, demo, owesSecondFactor } = useViewer();
  const { pathname } = useLocation();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const visible = visibleTo(map, { permissions, demo });
  const close = () => { setOverlay(null); };
  return (
    <div className={`${styles['frame']} ${demo ? styles['with-banner'] : ''}`}>
      <a href={`#${MAIN_ID}`} className={styles['skip']}>{t('skip')}</a>
      <div className={styles['top']}>
        {demo ? <DemoBanner /> : null}
        <TopBar onOpen={setOverlay} />
      </div>
      <SideNav areas={visible.areas} path={pathname} />
      <main id={MAIN_ID} tabIndex={-1} className={styles['main']}>
        {/* Nothing else is open to them before it is set up. */}
        {owesSecondFactor && pathname !== SECURITY ? <Navigate to={SECURITY} replace /> : <AreaOutlet all={map} visible={visible} />}
      </main>
      <BottomTabs areas={visible.areas} path={pathname} />
      <PageAnnouncer />
      <AreaBackgrounds areas={visible.areas} />
      <ToastRegion />
      <SearchLauncher map={visible} isOpen={overlay === 'search'} onOpen={setOverlay} onClose={close} />
      <ShortcutLauncher isOpen={overlay === 'shortcuts'} onOpen={() => { setOverlay('shortcuts'); }} onClose={close} />
      {overlay === 'sign-out' ? <Suspense><SignOutDialog onStay={close} /></Suspense> : null}
      <ProofOverlay />
      <ExpiryOverlay />
    </div>
  );
}
