import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { useChange, useViewer } from '@dealercare/admin-kit/portal';
import { Popconfirm } from '@dealercare/admin-kit/table';
import { BeginSecondFactorDocument, RemoveSecondFactorDocument, RenewRecoveryCodesDocument, type BeginSecondFactorMutation } from '../../generated/settings/security/security.js';
import { useSettingsText } from '../settings-texts.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondFactorSetup } from './second-factor-setup.js';
import styles from './security.module.css';

/** Signing in with a code as well: set up, renew its recovery codes, take it away. */
export function SecondFactorPanel({ isOn, codesLeft }: { isOn: boolean; codesLeft: number }) {
  const t = useSettingsText();
  const { owesSecondFactor } = useViewer();
  const [begun, setBegun] = useState<BeginSecondFactorMutation['beginSecondFactor'] | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = useChange(BeginSecondFactorDocument);
  const renew = useChange(RenewRecoveryCodesDocument, { refetch: ['Security'] });
  const remove = useChange(RemoveSecondFactorDocument, { refetch: ['Security'], done: () => t('security.removed') });

  const goOn = () => {
    setCodes(null);
    // What was closed until now is open: a fresh page asks for it.
    if (owesSecondFactor) location.assign('/');
  };

  if (codes) return <Panel title={t('security.secondFactor')}><RecoveryCodes codes={codes} onKept={goOn} /></Panel>;
  if (begun) {
    return (
      <Panel title={t('security.secondFactor')}>
        <SecondFactorSetup of={begun} onClose={() => { setBegun(null); }} onConfirmed={(made) => { setBegun(null); setCodes(made); }} />
      </Panel>
    );
  }
  if (!isOn) {
    const setUp = <Button type="primary" loading={begin.isRunning} onClick={() => { void begin.run({}).then((answer) => { setBegun(answer?.beginSecondFactor ?? null); }); }}>{t('security.setUp')}</Button>;
    return <Panel title={t('security.secondFactor')} action={setUp}><p>{t('security.secondFactorOff')}</p></Panel>;
  }
  return (
    <Panel title={t('security.secondFactor')}>
      <p>{t('security.secondFactorOn', { count: codesLeft })}</p>
      <div className={styles['actions']}>
        <Button loading={renew.isRunning} onClick={() => { void renew.run({}).then((answer) => { setCodes(answer?.renewRecoveryCodes ?? null); }); }}>{t('security.newCodes')}</Button>
        <Popconfirm title={t('security.removeTitle')} description={t('security.removeMeans')} okText={t('security.remove')} okButtonProps={{ danger: true }} cancelText={t('later')} onConfirm={() => { void remove.run({}); }}>
          <Button danger loading={remove.isRunning}>{t('security.remove')}</Button>
        </Popconfirm>
      </div>
    </Panel>
  );
}
