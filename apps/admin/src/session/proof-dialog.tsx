import { useState, type SubmitEvent } from 'react';
import { failureOf } from '@dealercare/admin-kit/frame';
import { useApolloClient, useQuery } from '@dealercare/admin-kit/gql';
import { Dialog } from '../frame/dialog.js';
import { ProofMeansDocument, StepUpDocument } from '../generated/session/step-up.js';
import { useShellText } from '../locales/shell-texts.js';
import { useProofGate, useSessionGate } from './session-context.js';
import frameStyles from '../frame/frame.module.css';
import styles from './sign-out-dialog.module.css';

/** Leads to the identity provider in a tab of its own; the page here keeps what was typed. */
const AT_PROVIDER = '/auth/oidc/start?purpose=step-up&return=/settings/profile';

/** Asks for the code where there is a second factor, for the password otherwise; then what was asked for goes on. */
export default function ProofDialog() {
  const t = useShellText();
  const client = useApolloClient();
  const session = useSessionGate();
  const proof = useProofGate();
  const means = useQuery(ProofMeansDocument, { fetchPolicy: 'network-only' }).data?.security;
  const [given, setGiven] = useState('');
  const [problem, setProblem] = useState('');
  const [isSending, setSending] = useState(false);
  const byCode = means?.secondFactor ?? false;

  async function prove(): Promise<void> {
    setSending(true);
    setProblem('');
    try {
      await session.renew(() => client.mutate({ mutation: StepUpDocument, variables: { input: byCode ? { code: given } : { password: given } } }));
      proof.answer(true);
    } catch (error) {
      setProblem(failureOf(error).text ?? t('proof.failed'));
      setSending(false);
    }
  }
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    void prove();
  };
  const cancel = () => { proof.answer(false); };
  const elsewhere = means && !means.hasPassword && !means.secondFactor;

  return (
    <Dialog label={t('proof.title')} onClose={cancel}>
      <div className={styles['question']}>
        <h2>{t('proof.title')}</h2>
        <p>{t(elsewhere ? 'proof.leadElsewhere' : byCode ? 'proof.leadCode' : 'proof.lead')}</p>
        {elsewhere ? (
          <div className={styles['answers']}>
            <a className={frameStyles['secondary']} href={AT_PROVIDER} target="_blank" rel="noreferrer">{t('proof.elsewhere')}</a>
            <button type="button" className={frameStyles['primary']} onClick={() => { proof.answer(true); }}>{t('proof.goOn')}</button>
            <button type="button" className={frameStyles['secondary']} onClick={cancel}>{t('proof.cancel')}</button>
          </div>
        ) : null}
        {means && !elsewhere ? (
          <form className="si-form" onSubmit={send}>
            <label htmlFor="proof">{t(byCode ? 'proof.code' : 'proof.password')}</label>
            <input
              id="proof" autoFocus required value={given} onChange={(event) => { setGiven(event.target.value); }}
              {...(byCode ? { type: 'text', autoComplete: 'one-time-code', autoCapitalize: 'none', maxLength: 40 } : { type: 'password', autoComplete: 'current-password' })}
            />
            <p className="si-problem" role="alert">{problem}</p>
            <div className={styles['answers']}>
              <button type="submit" className={frameStyles['primary']} disabled={isSending}>{t('proof.confirm')}</button>
              <button type="button" className={frameStyles['secondary']} onClick={cancel}>{t('proof.cancel')}</button>
            </div>
          </form>
        ) : null}
      </div>
    </Dialog>
  );
}
