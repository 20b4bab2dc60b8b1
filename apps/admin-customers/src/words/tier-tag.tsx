import { useText } from '../area-texts.js';
import { isTier } from './tier.js';
import styles from './tier-tag.module.css';

/** A customer's class: the letter that colleagues say, and what it means where there is room for it. */
export function TierTag({ tier, withWords = false }: { tier: string | null | undefined; withWords?: boolean }) {
  const t = useText();
  if (!tier) return <span className={styles['none']}>{t('tier.none')}</span>;
  const words = isTier(tier) ? t(`tier.${tier}`) : null;
  return (
    <span className={`${styles['tier']} ${styles[tier] ?? ''}`} title={words ?? undefined}>
      {t('tier.letter', { tier })}{withWords && words ? ` · ${words}` : null}
    </span>
  );
}
