import { Button } from '@dealercare/admin-kit/core';
import { useChange } from '@dealercare/admin-kit/portal';
import { Popconfirm } from '@dealercare/admin-kit/table';
import { EndStaffSessionsDocument, RemoveStaffSecondFactorDocument } from '../../generated/settings/staff/colleague-security.js';
import { useSettingsText } from '../settings-texts.js';
import styles from './staff.module.css';

/** For a colleague whose device is lost: what is open ends, and the authenticator that is gone is no longer asked for. */
export function ColleagueSecurity({ person: { id: userId, name } }: { person: { id: string; name: string } }) {
  const t = useSettingsText();
  const ending = useChange(EndStaffSessionsDocument, { done: ({ endStaffSessions }) => t('security.endedOf', { name, count: endStaffSessions }) });
  const removing = useChange(RemoveStaffSecondFactorDocument, { done: () => t('security.removedOf', { name }) });
  return (
    <div className={styles['actions']}>
      <Popconfirm title={t('security.endAllTitle', { name })} description={t('security.endAllMeans')} okText={t('security.endAll')} cancelText={t('later')} onConfirm={() => { void ending.run({ userId }); }}>
        <Button loading={ending.isRunning}>{t('security.endAll')}</Button>
      </Popconfirm>
      <Popconfirm title={t('security.removeOfTitle', { name })} description={t('security.removeOfMeans')} okText={t('security.removeOf')} okButtonProps={{ danger: true }} cancelText={t('later')} onConfirm={() => { void removing.run({ userId }); }}>
        <Button danger loading={removing.isRunning}>{t('security.removeOf')}</Button>
      </Popconfirm>
    </div>
  );
}
