import { Button } from '@dealercare/admin-kit/core';
import { Panel, Tag } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { SchemePartsFragment } from '../generated/tiers/tiers.js';
import { useTierWords } from './use-tier-words.js';
import styles from './tiers.module.css';

/** How many customers stand where: bars with their numbers, the best first. */
function Counts({ counts }: Pick<SchemePartsFragment, 'counts'>) {
  const t = useText();
  const format = useFormat();
  const words = useTierWords();
  const all = counts.reduce((sum, { customers }) => sum + customers, 0);
  if (all === 0) return <p className={styles['soft']}>{t('tiers.noneJudged')}</p>;
  return (
    <ul className={styles['counts']}>
      {counts.map(({ tier, customers }) => (
        <li key={tier}>
          <span>{words.tier(tier)}</span>
          <span className={styles['track']} aria-hidden="true"><span className={styles['bar']} style={{ inlineSize: `${Math.round(100 * customers / all)}%` }} /></span>
          <b>{format.number(customers)}</b><small>{format.share(customers / all)}</small>
        </li>
      ))}
    </ul>
  );
}

/** One scheme: whether it is used, whose numbers it goes by, and what it makes of the customers. */
export function SchemeCard({ scheme, onOpen }: { scheme: SchemePartsFragment; onOpen: () => void }) {
  const t = useText();
  const nameOf = useBilingualName();
  const source = scheme.from ? t('tiers.numbersOf', { unit: nameOf(scheme.from) }) : t('tiers.shipped');
  return (
    <Panel
      title={t(`tiers.scheme.${scheme.scheme}`)}
      action={<Button size="small" aria-label={t('tiers.openNamed', { scheme: t(`tiers.scheme.${scheme.scheme}`) })} onClick={onOpen}>{t('tiers.open')}</Button>}
    >
      <p className={styles['state']}>
        {scheme.isMain ? <Tag tone="accent">{t('tiers.main')}</Tag> : null}
        <Tag tone="plain">{t(scheme.inUse ? 'tiers.inUse' : 'tiers.notInUse')}</Tag>
        <span>{source}{scheme.locked ? ` · ${t('tiers.locked')}` : null}</span>
      </p>
      <p className={styles['soft']}>{t(`tiers.about.${scheme.scheme}`)}</p>
      {scheme.inUse ? <Counts counts={scheme.counts} /> : null}
    </Panel>
  );
}
