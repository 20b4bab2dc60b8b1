import { useId, useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Input } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange } from '@dealercare/admin-kit/portal';
import { Popconfirm } from '@dealercare/admin-kit/table';
import { RegisterPartnerQueriesDocument, RemovePartnerQueryDocument } from '../../generated/settings/keys/change-keys.js';
import type { PartnerKeyFragment } from '../../generated/settings/keys/keys.js';
import { useSettingsText } from '../settings-texts.js';
import settingsStyles from '../settings.module.css';
import styles from './keys.module.css';

const HASH_SHOWN = 12;

function RemoveDocument({ id, name }: { id: string; name: string }) {
  const t = useSettingsText();
  const { run, isRunning } = useChange(RemovePartnerQueryDocument, { done: () => t('keys.documentRemoved', { name }) });
  return (
    <Popconfirm title={t('keys.removeDocumentTitle', { name })} description={t('keys.removeDocumentMeans')} okText={t('keys.removeDocument')} okButtonProps={{ danger: true }} cancelText={t('keys.keep')} onConfirm={() => { void run({ id }); }}>
      <Button size="small" loading={isRunning} aria-label={t('keys.removeDocumentOf', { name })}>{t('keys.removeDocument')}</Button>
    </Popconfirm>
  );
}

/** The queries that a key may send by their hash; new ones come as text or from the partner's files. */
export function KeyDocuments({ partnerKey: { id, documents } }: { partnerKey: PartnerKeyFragment }) {
  const t = useSettingsText();
  const field = useId();
  const [text, setText] = useState('');
  const { run, isRunning, failure } = useChange(RegisterPartnerQueriesDocument, { failsInPlace: true, done: () => t('keys.documentsAdded') });
  const register = async (texts: readonly string[]) => {
    if (await run({ input: { keyId: id, documents: texts.map((each) => ({ text: each })) } })) setText('');
  };
  const read = async (files: FileList | null) => { await register(await Promise.all([...files ?? []].map((file) => file.text()))); };
  return (
    <div className={settingsStyles['stack']}>
      {documents.length === 0 ? <p className={settingsStyles['note']}>{t('keys.noDocuments')}</p> : (
        <ul className={styles['documents']}>
          {documents.map((document) => <li key={document.id}><span>{document.name}</span> <code>{document.hash.slice(0, HASH_SHOWN)}</code> <RemoveDocument id={document.id} name={document.name} /></li>)}
        </ul>
      )}
      {failure ? <FailureBanner failure={failure} /> : null}
      {failure?.fields.map(({ path, text: fault }) => <p key={path} role="alert">{fault}</p>)}
      <label htmlFor={field}>{t('keys.documentText')}</label>
      <Input.TextArea id={field} value={text} autoSize={{ minRows: 3, maxRows: 12 }} spellCheck={false} onChange={(event) => { setText(event.target.value); }} />
      <div className={styles['line']}>
        <Button loading={isRunning} disabled={text.trim() === ''} onClick={() => { void register([text]); }}>{t('keys.addDocument')}</Button>
        <label className={styles['files']}>
          {t('keys.documentFiles')}
          <input type="file" multiple accept=".graphql,.gql" disabled={isRunning} onChange={(event) => { void read(event.target.files); event.target.value = ''; }} />
        </label>
      </div>
    </div>
  );
}
