import { Button } from '@dealercare/admin-kit/core';
import { useChange } from '@dealercare/admin-kit/portal';
import { Popconfirm } from '@dealercare/admin-kit/table';
import { DisablePersonDocument, EnablePersonDocument, InviteAgainDocument } from '../../generated/settings/staff/manage-people.js';
import type { ManagedPersonFragment } from '../../generated/settings/staff/people.js';
import { useSettingsText } from '../settings-texts.js';

/** Shuts somebody out after a second thought, or lets him in again. */
export function DisableOrEnable({ person }: { person: ManagedPersonFragment }) {
  const t = useSettingsText();
  const { name } = person;
  const input = { userId: person.id, expectedVersion: person.version };
  const disabling = useChange(DisablePersonDocument, { refetch: ['ManagedPeople'], done: () => t('people.disabled', { name }) });
  const enabling = useChange(EnablePersonDocument, { refetch: ['ManagedPeople'], done: () => t('people.enabled', { name }) });
  if (person.status === 'DISABLED') return <Button loading={enabling.isRunning} onClick={() => { void enabling.run({ input }); }}>{t('people.enable')}</Button>;
  return (
    <Popconfirm title={t('people.disableTitle', { name })} description={t('people.disableMeans')} okText={t('people.disable')} okButtonProps={{ danger: true }} cancelText={t('people.disableKeep')} onConfirm={() => { void disabling.run({ input }); }}>
      <Button danger loading={disabling.isRunning}>{t('people.disable')}</Button>
    </Popconfirm>
  );
}

/** Another invitation for somebody who has not come in yet. */
export function InviteAgain({ person }: { person: ManagedPersonFragment }) {
  const t = useSettingsText();
  const { run, isRunning } = useChange(InviteAgainDocument, { done: ({ inviteAgain }) => t('people.invited', { email: inviteAgain.email }) });
  return <Button loading={isRunning} onClick={() => { void run({ input: { userId: person.id, expectedVersion: person.version } }); }}>{t('people.inviteAgain')}</Button>;
}
