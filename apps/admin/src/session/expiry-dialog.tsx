import { useEffect, useEffectEvent, useRef } from 'react';
import { useViewer } from '@dealercare/admin-kit/frame';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { Dialog } from '../frame/dialog.js';
import { useShellText } from '../locales/shell-texts.js';
import { createSignInForm } from '../sign-in/sign-in-form.js';
import { useSessionGate } from './session-context.js';
import { forgetSignedIn } from './session-hint.js';
import frameStyles from '../frame/frame.module.css';
import styles from './sign-out-dialog.module.css';

/** The form of the sign-in page, put into React's tree as it is. */
function SignInAgain({ onSignedIn }: { onSignedIn: (viewerId: string) => void }) {
  const language = useLanguage();
  const { email } = useViewer();
  const host = useRef<HTMLDivElement>(null);
  const signedIn = useEffectEvent(onSignedIn);
  useEffect(() => {
    const { form, focus } = createSignInForm({ language, email, onSignedIn: (viewerId) => { signedIn(viewerId); } });
    host.current?.replaceChildren(form);
    focus();
  }, [language, email]);
  return <div ref={host} />;
}

/** Asks the same person to sign in again, over the page as they left it. */
export default function ExpiryDialog() {
  const t = useShellText();
  const gate = useSessionGate();
  const { id } = useViewer();
  const goOn = (viewerId: string) => {
    // Somebody else must not see, or send, what this person had on the page.
    if (viewerId === id) gate.open();
    else location.reload();
  };
  const beSomebodyElse = () => {
    forgetSignedIn();
    location.assign('/');
  };
  return (
    <Dialog label={t('expiry.title')}>
      <div className={styles['question']}>
        <h2>{t('expiry.title')}</h2>
        <p>{t('expiry.lead')}</p>
        <SignInAgain onSignedIn={goOn} />
        <p><button type="button" className={frameStyles['secondary']} onClick={beSomebodyElse}>{t('expiry.other')}</button></p>
      </div>
    </Dialog>
  );
}
