import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { DataTable, type Column } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { EmptyState, Moment, PageHead, QueryState, useNow } from '@dealercare/admin-kit/portal';
import { PartnerKeysDocument, type PartnerKeyFragment } from '../../generated/settings/keys/keys.js';
import { useSettingsText } from '../settings-texts.js';
import { CreateKeySheet } from './create-key-sheet.js';
import { KeySheet } from './key-sheet.js';
import { keyState } from './key-state.js';
import { RevokeKey } from './revoke-key.js';
import { RotateKeySheet } from './rotate-key-sheet.js';
import { useScopeWords } from './scope-words.js';
import { SecretNote } from './secret-note.js';
import styles from './keys.module.css';

/** What is open beside the list. */
type Opened = { what: 'create' } | { what: 'manage' | 'rotate'; id: string } | null;

function useLimitWords(): (key: PartnerKeyFragment) => string {
  const t = useSettingsText();
  return ({ addresses, registeredOnly, documents }) => [
    addresses.length === 0 ? t('keys.anywhere') : t('keys.fromAddresses', { count: addresses.length }),
    ...(registeredOnly ? [t('keys.onlyDocuments', { count: documents.length })] : []),
  ].join(t('keys.scopeAnd'));
}

function useKeyColumns(open: (opened: Opened) => void): Column<PartnerKeyFragment>[] {
  const t = useSettingsText();
  const nameOf = useBilingualName();
  const scopeWords = useScopeWords();
  const limitWords = useLimitWords();
  const now = useNow();
  const isAfter = (at: string | null | undefined): boolean => Boolean(at && new Date(at) > now);
  return [
    { id: 'name', title: t('keys.name'), cell: ({ name, prefix }) => <>{name} <code>{prefix}</code></> },
    { id: 'unit', title: t('keys.unit'), cell: ({ units }) => units.map(nameOf).join(t('keys.scopeAnd')) },
    { id: 'scopes', title: t('keys.scopes'), cell: ({ scopes }) => scopes.map(scopeWords).join(t('keys.scopeAnd')) },
    { id: 'limits', title: t('keys.limits'), cell: limitWords },
    { id: 'usage', title: t('keys.usage'), align: 'end', cell: ({ spentThisMinute, costPerMinute }) => t('keys.usageOf', { spent: spentThisMinute, limit: costPerMinute }) },
    { id: 'used', title: t('keys.used'), width: '112px', cell: ({ lastUsedAt }) => (lastUsedAt ? <Moment at={lastUsedAt} /> : t('keys.neverUsed')) },
    { id: 'expires', title: t('keys.expires'), width: '136px', cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
    { id: 'until', title: t('keys.until'), width: '136px', cell: ({ previousUntil }) => (previousUntil && isAfter(previousUntil) ? <Moment at={previousUntil} /> : null) },
    { id: 'state', title: t('keys.status'), width: '72px', cell: (key) => t(`keys.state.${keyState(key, now)}`) },
    {
      id: 'act', title: t('keys.act'), cell: (key) => (keyState(key, now) !== 'active' ? null : (
        <div className={styles['actions']}>
          <Button size="small" aria-label={t('keys.manageOf', { name: key.name })} onClick={() => { open({ what: 'manage', id: key.id }); }}>{t('keys.manage')}</Button>
          <Button size="small" aria-label={t('keys.rotateOf', { name: key.name })} onClick={() => { open({ what: 'rotate', id: key.id }); }}>{t('keys.rotate')}</Button>
          <RevokeKey partnerKey={key} />
        </div>
      )),
    },
  ];
}

/** With what partners come in: who, to which units, for what, until when, and how much of it they use. */
export default function KeysPage() {
  const t = useSettingsText();
  const query = useQuery(PartnerKeysDocument);
  const [opened, open] = useState<Opened>(null);
  const [made, setMade] = useState<{ secret: string; key: { name: string } } | null>(null);
  const columns = useKeyColumns(open);
  const close = () => { open(null); };
  const keep = (answer: { secret: string; key: { name: string } }) => {
    close();
    setMade(answer);
  };
  const chosen = opened && 'id' in opened ? query.data?.apiKeys.find(({ id }) => id === opened.id) : undefined;
  return (
    <>
      <PageHead title={t('keys.title')} lead={t('keys.lead')} actions={<Button type="primary" onClick={() => { open({ what: 'create' }); }}>{t('keys.create')}</Button>} />
      {made ? <SecretNote name={made.key.name} secret={made.secret} onKept={() => { setMade(null); }} /> : null}
      <QueryState query={query} isEmpty={({ apiKeys }) => apiKeys.length === 0} empty={<EmptyState icon="key" title={t('keys.none')} hint={t('keys.noneHint')} />}>
        {({ apiKeys }) => <DataTable name="settings.keys" label={t('keys.title')} rows={apiKeys} idOf={({ id }) => id} nameOf={({ name }) => name} columns={columns} />}
      </QueryState>
      {opened?.what === 'create' ? <CreateKeySheet onClose={close} onCreated={keep} /> : null}
      {opened?.what === 'manage' && chosen ? <KeySheet partnerKey={chosen} onClose={close} /> : null}
      {opened?.what === 'rotate' && chosen ? <RotateKeySheet partnerKey={chosen} onClose={close} onRotated={keep} /> : null}
    </>
  );
}
