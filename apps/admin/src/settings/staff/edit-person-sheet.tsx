import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Input, Select } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange, useFieldProblems } from '@dealercare/admin-kit/portal';
import { UpdatePersonDocument } from '../../generated/settings/staff/manage-people.js';
import type { ManagedPersonFragment } from '../../generated/settings/staff/people.js';
import { useSettingsText } from '../settings-texts.js';
import type { SettingsUnit } from '../units/use-units.js';
import styles from '../settings.module.css';

interface PersonValues {
  name: string;
  email: string;
  homeUnitId?: string;
}

/** Name, address of signing in and home unit of somebody. */
export function EditPersonSheet({ person, homes, onClose }: { person: ManagedPersonFragment; homes: readonly SettingsUnit[]; onClose: () => void }) {
  const t = useSettingsText();
  const nameOf = useBilingualName();
  const [form] = Form.useForm<PersonValues>();
  const { run, isRunning, failure } = useChange(UpdatePersonDocument, { failsInPlace: true, refetch: ['ManagedPeople'], done: () => t('people.saved') });
  useFieldProblems(form, failure);
  const save = async (values: PersonValues) => {
    if (await run({ input: { userId: person.id, expectedVersion: person.version, ...values } })) onClose();
  };
  const rules = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <SideSheet
      title={person.name}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('people.save')}</Button><Button onClick={onClose}>{t('later')}</Button></>}
    >
      <div className={styles['stack']}>
        {failure ? <FailureBanner failure={failure} /> : null}
        <Form<PersonValues> form={form} layout="vertical" requiredMark="optional" initialValues={{ name: person.name, email: person.email, ...(person.homeUnit ? { homeUnitId: person.homeUnit.id } : {}) }} onFinish={(values) => { void save(values); }}>
          <Form.Item name="name" label={t('people.name')} rules={rules}><Input maxLength={60} autoComplete="off" /></Form.Item>
          <Form.Item name="email" label={t('people.email')} extra={t('people.emailHint')} rules={rules}><Input maxLength={200} inputMode="email" autoComplete="off" /></Form.Item>
          <Form.Item name="homeUnitId" label={t('people.home')}><Select options={homes.map((home) => ({ value: home.id, label: nameOf(home) }))} /></Form.Item>
        </Form>
      </div>
    </SideSheet>
  );
}
