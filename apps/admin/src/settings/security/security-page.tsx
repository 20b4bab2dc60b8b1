import { Alert } from '@dealercare/admin-kit/core';
import { useQuery } from '@dealercare/admin-kit/gql';
import { PageHead, QueryState, useViewer } from '@dealercare/admin-kit/portal';
import { SecurityDocument } from '../../generated/settings/security/security.js';
import { useSettingsText } from '../settings-texts.js';
import { PasswordPanel } from './password-panel.js';
import { SecondFactorPanel } from './second-factor-panel.js';
import { SessionsPanel } from './sessions-panel.js';
import settingsStyles from '../settings.module.css';
import styles from './security.module.css';

/** How one's own account is protected: password, second factor, and where one is signed in. */
export default function SecurityPage() {
  const t = useSettingsText();
  const { owesSecondFactor } = useViewer();
  const query = useQuery(SecurityDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageHead title={t('security.title')} lead={t('security.lead')} />
      {owesSecondFactor ? <Alert type="warning" showIcon className={styles['demanded'] ?? ''} title={t('security.demanded')} /> : null}
      <QueryState query={query} skeleton="file">
        {({ security: { hasPassword, secondFactor, recoveryCodesLeft, sessions } }) => (
          <div className={settingsStyles['stack']}>
            <SessionsPanel sessions={sessions} />
            <div className={settingsStyles['panels']}>
              <PasswordPanel hasPassword={hasPassword} />
              <SecondFactorPanel isOn={secondFactor} codesLeft={recoveryCodesLeft} />
            </div>
          </div>
        )}
      </QueryState>
    </>
  );
}
