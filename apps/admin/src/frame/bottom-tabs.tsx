import { Icon } from '@dealercare/admin-kit/frame';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { Link } from '@dealercare/admin-kit/router';
import { areaAt, type MapArea } from '../areas/portal-map.js';
import { useShellText } from '../locales/shell-texts.js';
import { areaIcon } from './area-icon.js';
import { useMenu } from './use-menu.js';
import styles from './bottom-tabs.module.css';

/** So many targets of a thumb's width fit beside one another at 375 px. */
const TABS = 5;

function MoreTab({ areas, isHere }: { areas: readonly MapArea[]; isHere: boolean }) {
  const t = useShellText();
  const language = useLanguage();
  const { isOpen, root, toggle, close, onKeyDown } = useMenu();
  return (
    <div ref={root} className={styles['more']} onKeyDown={onKeyDown}>
      <button type="button" className={`${styles['tab']} ${isHere ? styles['here'] : ''}`} aria-haspopup="menu" aria-expanded={isOpen} onClick={toggle}>
        <Icon name="more" size={22} />{t('more')}
      </button>
      {isOpen ? (
        <div role="menu" className={styles['list']}>
          {areas.map((area) => (
            <Link key={area.route} role="menuitem" tabIndex={-1} to={area.pages[0]?.path ?? area.route} className={styles['item']} onClick={close}>
              <Icon name={areaIcon(area.icon)} size={20} />{area.title[language]}
            </Link>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** The navigation of a phone, in reach of the thumb; areas that do not fit stand behind the last tab. */
export function BottomTabs({ areas, path }: { areas: readonly MapArea[]; path: string }) {
  const t = useShellText();
  const language = useLanguage();
  const open = areaAt({ landing: [], areas }, path);
  const tabs = areas.length > TABS ? areas.slice(0, TABS - 1) : areas;
  const others = areas.slice(tabs.length);
  return (
    <nav className={styles['tabs']} aria-label={t('navigation')}>
      {tabs.map((area) => (
        <Link key={area.route} to={area.pages[0]?.path ?? area.route} className={`${styles['tab']} ${area === open ? styles['here'] : ''}`} aria-current={area === open ? 'page' : undefined}>
          <Icon name={areaIcon(area.icon)} size={22} />{area.title[language]}
        </Link>
      ))}
      {others.length > 0 ? <MoreTab areas={others} isHere={open !== null && others.includes(open)} /> : null}
    </nav>
  );
}
