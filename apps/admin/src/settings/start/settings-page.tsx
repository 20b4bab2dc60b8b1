import { Icon, PageHead, useViewer } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { settingsPages } from '../settings-pages.js';
import { useSettingsText } from '../settings-texts.js';
import styles from './settings-page.module.css';

/** Everything one may look at or change, each with a word about what it is for. */
export default function SettingsPage() {
  const t = useSettingsText();
  const { permissions, demo } = useViewer();
  const pages = settingsPages.filter(({ name, permission }) => (permission === null || permissions.includes(permission)) && (name !== 'clock' || demo));
  return (
    <>
      <PageHead title={t('start.title')} lead={t('start.lead')} />
      <ul className={styles['cards']}>
        {pages.map(({ name, path, icon }) => (
          <li key={name}>
            <Link to={path} className={styles['card']}>
              <Icon name={icon} size={22} />
              <span><b>{t(`${name}.title`)}</b><span>{t(`${name}.about`)}</span></span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
