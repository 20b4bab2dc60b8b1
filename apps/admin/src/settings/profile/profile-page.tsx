import { changeLanguage, chooseTheme, useThemeChoice, type ThemeChoice } from '@dealercare/admin-kit/frame';
import { useLanguage, type Language } from '@dealercare/admin-kit/i18n';
import { Segmented } from '@dealercare/admin-kit/input';
import { PageHead, useViewer } from '@dealercare/admin-kit/portal';
import { keepLanguage } from '../../session/viewer-language.js';
import { Setting } from '../setting.js';
import { useSettingsText } from '../settings-texts.js';
import styles from '../settings.module.css';

/** Language and appearance of one person. */
export default function ProfilePage() {
  const t = useSettingsText();
  const language = useLanguage();
  const theme = useThemeChoice();
  const { id, name, email, homeUnit } = useViewer();
  const speak = (next: Language) => {
    keepLanguage(id, next);
    void changeLanguage(next);
  };
  return (
    <>
      <PageHead title={t('profile.title')} lead={t('profile.lead')} />
      <section className={styles['card']}>
        <Setting label={t('profile.language')}>
          <Segmented<Language> aria-label={t('profile.language')} value={language} onChange={speak} options={[{ value: 'zh-CN', label: '简体中文' }, { value: 'en', label: 'English' }]} />
        </Setting>
        <Setting label={t('profile.theme')}>
          <Segmented<ThemeChoice>
            aria-label={t('profile.theme')}
            value={theme}
            onChange={chooseTheme}
            options={[{ value: 'light', label: t('profile.light') }, { value: 'dark', label: t('profile.dark') }, { value: 'system', label: t('profile.system') }]}
          />
        </Setting>
      </section>
      <section className={styles['card']} aria-label={t('profile.account')}>
        <Setting label={t('profile.name')}>{name}</Setting>
        <Setting label={t('profile.email')}>{email}</Setting>
        <Setting label={t('profile.unit')}>{language === 'en' ? homeUnit.nameEn : homeUnit.nameZh}</Setting>
      </section>
    </>
  );
}
