import { Icon } from '@dealercare/admin-kit/frame';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { NavLink } from '@dealercare/admin-kit/router';
import { areaAt, type MapArea } from '../areas/portal-map.js';
import { useShellText } from '../locales/shell-texts.js';
import { areaIcon } from './area-icon.js';
import styles from './side-nav.module.css';

/** The areas one may enter, in the order of the work; the pages of the one that is open below it. */
export function SideNav({ areas, path }: { areas: readonly MapArea[]; path: string }) {
  const t = useShellText();
  const language = useLanguage();
  const open = areaAt({ landing: [], areas }, path);
  return (
    <nav className={styles['nav']} aria-label={t('navigation')}>
      <ul>
        {areas.map((area) => (
          <li key={area.route}>
            <NavLink to={area.pages[0]?.path ?? area.route} className={`${styles['area']} ${area === open ? styles['open'] : ''}`} aria-current={area === open ? 'true' : undefined}>
              <Icon name={areaIcon(area.icon)} size={20} /><span>{area.title[language]}</span>
            </NavLink>
            {area === open && area.pages.length > 1 ? (
              <ul className={styles['pages']} aria-label={t('pages')}>
                {area.pages.map((page) => <li key={page.path}><NavLink end to={page.path} className={({ isActive }) => `${styles['page']} ${isActive ? styles['here'] : ''}`}>{page.title[language]}</NavLink></li>)}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}
