import { Button } from '@dealercare/admin-kit/core';
import { Link } from '@dealercare/admin-kit/router';
import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { TierPreviewQuery } from '../generated/tiers/tiers.js';
import { useTierWords } from './use-tier-words.js';
import styles from './tiers.module.css';

type Preview = TierPreviewQuery['tierPreview'];

/** Who would move, before anything is published: how many up and down, from where to where, and who. */
export function PreviewPanel({ preview, isLoading, onMore }: { preview: Preview; isLoading: boolean; onMore: () => void }) {
  const t = useText();
  const format = useFormat();
  const words = useTierWords();
  const { up, down, customers, flows, movers, next } = preview;
  return (
    <section className={styles['preview']} aria-label={t('tiers.previewTitle')} aria-live="polite">
      <p><b>{t('tiers.moves', { up: format.number(up), down: format.number(down), all: format.number(customers) })}</b></p>
      {flows.length > 0 ? (
        <ul className={styles['flows']}>
          {flows.map(({ fromTier, toTier, customers: moved }) => <li key={`${fromTier ?? ''}${toTier}`}>{words.tier(fromTier)} → {words.tier(toTier)}: <b>{format.number(moved)}</b></li>)}
        </ul>
      ) : null}
      {movers.length > 0 ? (
        <table className={styles['movers']}>
          <thead><tr><th scope="col">{t('tiers.customer')}</th><th scope="col">{t('tiers.today')}</th><th scope="col">{t('tiers.then')}</th><th scope="col">{t('tiers.score')}</th></tr></thead>
          <tbody>
            {movers.map(({ customer, fromTier, toTier, score }, index) => (
              <tr key={customer?.id ?? index}>
                <td>{customer ? <Link to={`/customers/${customer.id}`}>{customer.name}</Link> : t('tiers.outOfReach')}</td><td>{words.tier(fromTier)}</td><td>{words.tier(toTier)}</td><td>{score ?? null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {next ? <Button size="small" loading={isLoading} onClick={onMore}>{t('tiers.more')}</Button> : null}
    </section>
  );
}
