import { Suspense, lazy } from 'react';
import { Facts, Panel, Tag, type Tone } from '@dealercare/admin-kit/desk';
import { Can, useFormat } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import type { ConsentStatus } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import type { CallTaskFragment } from '../generated/call/call-task.js';
import styles from './call.module.css';

const BirthdayFact = lazy(() => import('./birthday-fact.js'));

type Customer = NonNullable<CallTaskFragment['customer']>;

const tones: Readonly<Record<ConsentStatus, Tone>> = { GRANTED: 'good', REFUSED: 'late', WITHDRAWN: 'late', UNKNOWN: 'plain' };
const channels = ['PHONE', 'SMS'] as const;

/** What stands between us and this customer: the word on care contacts, a wish for peace, complaints that are open. */
function Shields({ customer, zone }: { customer: Customer; zone: string }) {
  const t = useText();
  const format = useFormat(zone);
  const open = customer.complaints.filter(({ complaint }) => complaint?.isOpen);
  const wordOn = (channel: (typeof channels)[number]) => customer.consents.find((consent) => consent.channel === channel && consent.purpose === 'CARE')?.status ?? 'UNKNOWN';
  return (
    <span className={styles['shields']}>
      {channels.map((channel) => {
        const status = wordOn(channel);
        return <Tag key={channel} tone={tones[status]}>{t('call.shield.consent', { channel: t(`channel.${channel}`), status: t(`consentStatus.${status}`) })}</Tag>;
      })}
      {customer.doNotContactUntil ? <Tag tone="soon" icon="lock">{t('call.shield.doNotContact', { day: format.shortDay(customer.doNotContactUntil) })}</Tag> : null}
      {open.map(({ id, number }) => <Link key={id} to={`/complaints/${id}`}><Tag tone="late" icon="complaints">{t('call.shield.complaint', { number })}</Tag></Link>)}
    </span>
  );
}

/** Who it is, what to talk about, and what to respect. */
export function CustomerPanel({ customer, zone }: { customer: Customer; zone: string }) {
  const t = useText();
  const { id, phone, tier, occupation, hobbies, solarBirthday, lunarBirthday } = customer;
  const hasBirthday = Boolean(solarBirthday ?? lunarBirthday);
  return (
    <Panel title={t('call.customer')}>
      <Facts
        facts={[
          { label: t('call.fact.phone'), value: phone ?? t('task.noPhone') },
          { label: t('call.fact.tier'), value: tier ? t('tier.letter', { tier }) : null },
          { label: t('call.fact.birthday'), value: hasBirthday ? <Suspense fallback={null}><BirthdayFact customer={{ solarBirthday: solarBirthday ?? null, lunarBirthday: lunarBirthday ?? null }} zone={zone} /></Suspense> : null },
          { label: t('call.fact.occupation'), value: occupation },
          { label: t('call.fact.hobbies'), value: hobbies },
        ]}
      />
      <div className={styles['respect']}><span className={styles['label']}>{t('call.shield.title')}</span><Shields customer={customer} zone={zone} /></div>
      <Can action="customer:read"><div className={styles['links']}><Link to={`/customers/${id}`}>{t('call.openCustomer')}</Link></div></Can>
    </Panel>
  );
}
