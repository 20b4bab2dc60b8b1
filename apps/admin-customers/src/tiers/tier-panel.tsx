import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel, Tag } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState, useFormat, usePermission } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { CustomerTiersDocument, type CustomerTiersQuery } from '../generated/tiers/customer-tiers.js';
import { OverrideDialog } from './override-dialog.js';
import { TraitsDialog } from './traits-dialog.js';
import { useTierWords } from './use-tier-words.js';
import styles from './tiers.module.css';

type Customer = CustomerTiersQuery['customer'];
type Tier = Customer['tiers'][number];

function Points({ tier }: { tier: Tier }) {
  const t = useText();
  const words = useTierWords();
  return (
    <table className={styles['points']}>
      <caption>{t('tiers.asOf', { day: tier.asOf })}</caption>
      <tbody>
        {tier.points.map((point) => (
          <tr key={point.feature}><th scope="row">{words.feature(point.feature)}</th><td>{words.measured(point)}</td><td>{point.points ?? null}</td></tr>
        ))}
      </tbody>
    </table>
  );
}

/** One scheme's tier in a line, and why when it is opened. */
function TierLine({ tier }: { tier: Tier }) {
  const t = useText();
  const format = useFormat();
  const words = useTierWords();
  return (
    <details className={styles['why']}>
      <summary>
        <span>{t(`tiers.scheme.${tier.scheme}`)}</span>
        <Tag tone={tier.isMain ? 'accent' : 'plain'}>{words.tier(tier.tier)}</Tag>
        {tier.watch ? <Tag tone="soon">{t('tiers.watch')}</Tag> : null}
        {tier.slippingSince ? <Tag tone="soon">{t('tiers.sliding')}</Tag> : null}
      </summary>
      <p>{words.rule(tier.rule)}{tier.score === null || tier.score === undefined ? null : ` · ${t('tiers.scoreIs', { score: tier.score })}`}</p>
      <p className={styles['soft']}>{t('tiers.since', { day: format.calendarDay(tier.since) })}{tier.previousTier ? ` · ${t('tiers.before', { tier: words.tier(tier.previousTier) })}` : null}</p>
      {tier.overrideUntil ? <p role="note">{t('tiers.byHand', { day: format.calendarDay(tier.overrideUntil), rule: words.tier(tier.computedTier) })}{tier.overrideReason ? ` ${tier.overrideReason}` : null}</p> : null}
      <Points tier={tier} />
    </details>
  );
}

function Moves({ moves }: { moves: Customer['tierMoves'] }) {
  const t = useText();
  const format = useFormat();
  const words = useTierWords();
  const told = moves.filter(({ fromTier }) => fromTier);
  if (told.length === 0) return null;
  return (
    <details className={styles['why']}>
      <summary><span>{t('tiers.history')}</span></summary>
      <ul className={styles['moves']}>
        {told.map(({ id, scheme, fromTier, toTier, cause, movedOn }) => (
          <li key={id}><time dateTime={movedOn}>{format.shortDay(movedOn)}</time><span>{t(`tiers.scheme.${scheme}`)}: {words.tier(fromTier)} → {words.tier(toTier)}</span><small>{t(`tiers.cause.${cause}`)}</small></li>
        ))}
      </ul>
    </details>
  );
}

function Tiers({ customer }: { customer: Customer }) {
  const t = useText();
  const [shown, setShown] = useState<'override' | 'traits' | null>(null);
  const [mayOverride, mayWrite] = [usePermission('tier:override'), usePermission('customer:write')];
  const close = () => { setShown(null); };
  const isActive = customer.status === 'ACTIVE';
  return (
    <>
      {customer.tiers.length === 0 ? <p className={styles['soft']}>{t('tiers.notYet')}</p> : customer.tiers.map((tier) => <TierLine key={tier.scheme} tier={tier} />)}
      <Moves moves={customer.tierMoves} />
      <div className={styles['buttons']}>
        {mayWrite && isActive ? <Button size="small" onClick={() => { setShown('traits'); }}>{t('tiers.traits')}</Button> : null}
        {mayOverride && isActive && customer.tiers.length > 0 ? <Button size="small" onClick={() => { setShown('override'); }}>{t('tiers.override')}</Button> : null}
      </div>
      {shown === 'override' ? <OverrideDialog customer={customer} onClose={close} /> : null}
      {shown === 'traits' ? <TraitsDialog customer={customer} onClose={close} /> : null}
    </>
  );
}

/** A customer's tiers, why, since when, and what they were before. */
export function TierPanel({ customerId }: { customerId: string }) {
  const t = useText();
  const query = useQuery(CustomerTiersDocument, { variables: { id: customerId }, fetchPolicy: 'cache-and-network' });
  return <Panel title={t('tiers.panel')}><QueryState query={query}>{({ customer }) => <Tiers customer={customer} />}</QueryState></Panel>;
}
