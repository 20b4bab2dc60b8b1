import { useEffect, useEffectEvent, useState } from 'react';
import { draftForms, failureOf, removeDraft, showToast, useViewer } from '@dealercare/admin-kit/frame';
import { useApolloClient } from '@dealercare/admin-kit/gql';
import { Dialog } from '../frame/dialog.js';
import { SignOutDocument } from '../generated/session/sign-out.js';
import { useShellText } from '../locales/shell-texts.js';
import { forgetSignedIn } from './session-hint.js';
import frameStyles from '../frame/frame.module.css';
import styles from './sign-out-dialog.module.css';

/** Signs out at once when nothing is at stake; asks first when something was typed and not saved. */
export default function SignOutDialog({ onStay }: { onStay: () => void }) {
  const t = useShellText();
  const client = useApolloClient();
  const { id } = useViewer();
  const [forms] = useState(() => draftForms(id));

  async function leave(): Promise<void> {
    try {
      await client.mutate({ mutation: SignOutDocument, context: { needsNoSession: true } });
    } catch (error) {
      // A session that has ended already is what was wanted.
      if (failureOf(error).kind !== 'signed-out') {
        showToast({ tone: 'failed', text: t('signOut.failed') });
        onStay();
        return;
      }
    }
    for (const form of forms) removeDraft(id, form);
    forgetSignedIn();
    // A fresh page forgets everything this person has seen.
    location.assign('/');
  }

  const leaveAtOnce = useEffectEvent(() => { if (forms.length === 0) void leave(); });
  useEffect(() => { leaveAtOnce(); }, []);
  if (forms.length === 0) return null;
  return (
    <Dialog label={t('signOut.draftsTitle')} onClose={onStay}>
      <div className={styles['question']}>
        <h2>{t('signOut.draftsTitle')}</h2>
        <p>{t('signOut.drafts', { count: forms.length })}</p>
        <div className={styles['answers']}>
          <button type="button" autoFocus className={frameStyles['primary']} onClick={onStay}>{t('signOut.stay')}</button>
          <button type="button" className={frameStyles['secondary']} onClick={() => { void leave(); }}>{t('signOut.leave')}</button>
        </div>
      </div>
    </Dialog>
  );
}
