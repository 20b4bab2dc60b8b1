import { Suspense, lazy } from 'react';
import { Link, Navigate, useLocation } from '@dealercare/admin-kit/router';
import { Late, Skeleton, StateNote } from '@dealercare/admin-kit/frame';
import { useShellText } from '../locales/shell-texts.js';
import { areaAt, landingPath, type PortalMap } from './portal-map.js';
import styles from '../frame/frame.module.css';

const AreaHost = lazy(() => import(/* webpackChunkName: "area-host" */ './area-host.js'));

function Nowhere({ home }: { home: string | null }) {
  const t = useShellText();
  return (
    <StateNote
      icon="search"
      title={t('missing.title')}
      hint={t('missing.hint')}
      action={home ? <Link to={home} className={styles['primary']}>{t('missing.home')}</Link> : null}
    />
  );
}

function NoPages() {
  const t = useShellText();
  return <StateNote icon="lock" title={t('start.noPages')} hint={t('start.noPagesNext')} />;
}

/** The page of the current address: `all` areas answer (a page one may not open says so), `visible` ones are landed on. */
export function AreaOutlet({ all, visible }: { all: PortalMap; visible: PortalMap }) {
  const { pathname } = useLocation();
  const home = landingPath(visible);
  if (pathname === '/') return home ? <Navigate to={home} replace /> : <NoPages />;
  const area = areaAt(all, pathname);
  if (!area) return <Nowhere home={home} />;
  return <Suspense fallback={<Late><Skeleton shape="file" /></Late>}><AreaHost area={area} path={pathname} /></Suspense>;
}
