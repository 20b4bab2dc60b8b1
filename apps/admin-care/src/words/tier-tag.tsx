import { Tag } from '@dealercare/admin-kit/desk';
import { useText } from '../area-texts.js';
import { known } from './code-words.js';

const tiers = ['A', 'B', 'C', 'D'] as const;

/** A customer's class: the letter that colleagues say, what it means on hover. Nothing for customers without one. */
export function TierTag({ tier }: { tier: string | null | undefined }) {
  const t = useText();
  if (!tier) return null;
  const letter = known(tiers, tier);
  return <Tag tone={tier === 'A' ? 'accent' : 'plain'} title={letter ? t(`tier.${letter}`) : undefined}>{t('tier.letter', { tier })}</Tag>;
}
