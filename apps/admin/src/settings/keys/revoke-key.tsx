import { Button } from '@dealercare/admin-kit/core';
import { useChange } from '@dealercare/admin-kit/portal';
import { Popconfirm } from '@dealercare/admin-kit/table';
import { RevokePartnerKeyDocument } from '../../generated/settings/keys/change-keys.js';
import { useSettingsText } from '../settings-texts.js';

/** Ends a key after a second thought: it cannot be taken back. */
export function RevokeKey({ partnerKey: { id, name } }: { partnerKey: { id: string; name: string } }) {
  const t = useSettingsText();
  const { run, isRunning } = useChange(RevokePartnerKeyDocument, { done: () => t('keys.revoked', { name }) });
  return (
    <Popconfirm
      title={t('keys.revokeTitle', { name })}
      description={t('keys.revokeMeans')}
      okText={t('keys.revoke')}
      okButtonProps={{ danger: true }}
      cancelText={t('keys.keep')}
      onConfirm={() => { void run({ id }); }}
    >
      <Button size="small" danger loading={isRunning}>{t('keys.revoke')}</Button>
    </Popconfirm>
  );
}
