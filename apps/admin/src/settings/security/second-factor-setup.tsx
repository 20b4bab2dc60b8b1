import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Form } from '@dealercare/admin-kit/form';
import { Input } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange } from '@dealercare/admin-kit/portal';
import { ConfirmSecondFactorDocument, type BeginSecondFactorMutation } from '../../generated/settings/security/security.js';
import { useSettingsText } from '../settings-texts.js';
import { QrCode } from './qr-code.js';
import styles from './security.module.css';

export interface SecondFactorSetupProps {
  of: BeginSecondFactorMutation['beginSecondFactor'];
  onConfirmed: (recoveryCodes: readonly string[]) => void;
  onClose: () => void;
}

const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

/** Scan, then give one code: only then it counts. */
export function SecondFactorSetup({ of: { secret, uri }, onConfirmed, onClose }: SecondFactorSetupProps) {
  const t = useSettingsText();
  const [code, setCode] = useState('');
  const { run, isRunning, failure } = useChange(ConfirmSecondFactorDocument, { failsInPlace: true, refetch: ['Security'] });
  const confirm = async () => {
    const answer = await run({ code: code.trim() });
    if (answer) onConfirmed(answer.confirmSecondFactor);
  };
  return (
    <div className={styles['setup']}>
      <QrCode text={uri} label={t('security.qr')} />
      <Form layout="vertical" requiredMark={false} onFinish={() => { void confirm(); }}>
        <p>{t('security.scan')}</p>
        <p>{t('security.byHand')} <span className={styles['secret']}>{inFours(secret)}</span></p>
        {failure ? <FailureBanner failure={failure} /> : null}
        <Form.Item label={t('security.code')} htmlFor="second-factor-code">
          <Input id="second-factor-code" autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={7} value={code} onChange={(event) => { setCode(event.target.value); }} />
        </Form.Item>
        <div className={styles['actions']}>
          <Button type="primary" htmlType="submit" loading={isRunning} disabled={code.trim().length < 6}>{t('security.confirm')}</Button>
          <Button onClick={onClose}>{t('later')}</Button>
        </div>
      </Form>
    </div>
  );
}
