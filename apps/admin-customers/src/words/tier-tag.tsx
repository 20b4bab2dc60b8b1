import { useText } from '../area-texts.js';
import { useTierWords } from '../tiers/use-tier-words.js';
import { isTier } from './tier.js';
import styles from './tier-tag.module.css';

/** A customer's class: the letter that colleagues say, and what it means where there is room for it. */
export function TierTag({ tier, withWords = false }: { tier: string | null | undefined; withWords?: boolean }) {
  const t = useText();
  const { tier: nameOf } = useTierWords();
  if (!tier) return <span className={styles['none']}>{t('tier.none')}</span>;
  // Other schemes have names and no letters.
  if (!isTier(tier)) return <span className={styles['tier']}>{nameOf(tier)}</span>;
  const words = t(`tier.${tier}`);
  return (
    <span className={`${styles['tier']} ${styles[tier] ?? ''}`} title={words}>
      {t('tier.letter', { tier })}{withWords ? ` · ${words}` : null}
    </span>
  );
}
