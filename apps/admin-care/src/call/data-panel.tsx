import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { FailureBanner, showToast, useChange, useDraft } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import type { CallTaskFragment } from '../generated/call/call-task.js';
import { ResolveDataTaskDocument } from '../generated/call/resolve-data-task.js';
import { Words } from './reached-fields.js';
import { useGoOn } from './use-go-on.js';
import styles from './call.module.css';

/** A file to be put right: the way to it, and the word that it is done. */
export function DataPanel({ task: { id, version, customer } }: { task: Pick<CallTaskFragment, 'id' | 'version' | 'customer'> }) {
  const t = useText();
  const goOn = useGoOn();
  const draft = useDraft(`care.data.${id}`, { note: '' });
  const { run, isRunning, failure } = useChange(ResolveDataTaskDocument, { failsInPlace: true });
  const resolve = async () => {
    if (!await run({ input: { taskId: id, expectedVersion: version, note: draft.value.note.trim() || null } })) return;
    draft.drop();
    showToast({ tone: 'done', text: t('dataTask.done') });
    goOn(null);
  };
  return (
    <Panel title={t('dataTask.title')}>
      <div className={styles['stack']}>
        {customer ? <Link to={`/customers/${customer.id}`}>{t('dataTask.openFile')}</Link> : null}
        <Words label={t('dataTask.note')} value={draft.value.note} onChange={(note) => { draft.change({ note }); }} />
        {failure ? <FailureBanner failure={failure} /> : null}
        <div className={styles['foot']}><Button type="primary" loading={isRunning} onClick={() => { void resolve(); }}>{t('dataTask.resolve')}</Button></div>
      </div>
    </Panel>
  );
}
