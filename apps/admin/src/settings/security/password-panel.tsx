import { useState } from 'react';
import { passwordLength } from '@dealercare/domain/access/password-length';
import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { Input } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange, useFieldProblems } from '@dealercare/admin-kit/portal';
import { ChangePasswordDocument } from '../../generated/settings/security/security.js';
import { useCookieRenewal } from '../../session/session-context.js';
import { useSettingsText } from '../settings-texts.js';

interface PasswordValues {
  currentPassword: string;
  newPassword: string;
}

/** Another password. Nobody is asked for capitals and marks; pasting is fine. */
export function PasswordPanel({ hasPassword }: { hasPassword: boolean }) {
  const t = useSettingsText();
  const renewing = useCookieRenewal();
  const [form] = Form.useForm<PasswordValues>();
  const [isOpen, setOpen] = useState(false);
  const { run, isRunning, failure } = useChange(ChangePasswordDocument, { failsInPlace: true, refetch: ['Security'], done: () => t('security.passwordChanged') });
  useFieldProblems(form, failure);
  const save = async (input: PasswordValues) => {
    if (!await renewing(() => run({ input }))) return;
    form.resetFields();
    setOpen(false);
  };
  if (!hasPassword) return <Panel title={t('security.password')}><p>{t('security.noPassword')}</p></Panel>;
  return (
    <Panel title={t('security.password')} action={isOpen ? null : <Button onClick={() => { setOpen(true); }}>{t('security.change')}</Button>}>
      {isOpen ? (
        <>
          {failure ? <FailureBanner failure={failure} /> : null}
          <Form<PasswordValues> form={form} layout="vertical" requiredMark={false} onFinish={(values) => { void save(values); }}>
            <Form.Item name="currentPassword" label={t('security.currentPassword')} rules={[{ required: true, message: t('required') }]}><Input.Password autoFocus autoComplete="current-password" /></Form.Item>
            <Form.Item name="newPassword" label={t('security.newPassword')} extra={t('security.passwordRule', { least: passwordLength.least })} rules={[{ required: true, min: passwordLength.least, message: t('security.tooShort', { least: passwordLength.least }) }]}>
              <Input.Password autoComplete="new-password" maxLength={passwordLength.most} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={isRunning}>{t('security.savePassword')}</Button>{' '}
            <Button onClick={() => { form.resetFields(); setOpen(false); }}>{t('later')}</Button>
          </Form>
        </>
      ) : <p>{t('security.passwordSet')}</p>}
    </Panel>
  );
}
