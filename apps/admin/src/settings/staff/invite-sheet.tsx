import { localDateOf } from '@dealercare/domain/time/zone';
import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { useQuery } from '@dealercare/admin-kit/gql';
import { Input, Radio, Select } from '@dealercare/admin-kit/input';
import { DraftNote, FailureBanner, useChange, useFieldProblems, useFormDraft, useNow } from '@dealercare/admin-kit/portal';
import { InvitePersonDocument } from '../../generated/settings/staff/manage-people.js';
import { RolesToGiveDocument } from '../../generated/settings/staff/people.js';
import { DayField } from '../day-field.js';
import { useSettingsText } from '../settings-texts.js';
import type { SettingsUnit } from '../units/use-units.js';
import { useRoleName } from './use-role-name.js';
import styles from '../settings.module.css';

interface InviteValues {
  name: string;
  email: string;
  locale: 'ZH_CN' | 'EN';
  role: string;
  validTo?: string;
}

/** The post to be given: only what one may give here can be chosen. */
export function RoleField({ unitId }: { unitId: string }) {
  const t = useSettingsText();
  const roleName = useRoleName();
  const { data, loading } = useQuery(RolesToGiveDocument, { variables: { unitId } });
  return (
    <Form.Item name="role" label={t('people.role')} rules={[{ required: true, message: t('required') }]}>
      <Select loading={loading} options={(data?.rolesToGive ?? []).map((role) => ({ value: role, label: roleName(role) }))} />
    </Form.Item>
  );
}

/** Somebody new: whom the product mails a link, and with which post he begins. */
export function InviteSheet({ unit, onClose }: { unit: SettingsUnit; onClose: () => void }) {
  const t = useSettingsText();
  const today = localDateOf(useNow(), unit.timezone);
  const [form] = Form.useForm<InviteValues>();
  const draft = useFormDraft(form, `settings.invite.${unit.id}`);
  const { run, isRunning, failure } = useChange(InvitePersonDocument, { failsInPlace: true, refetch: ['ManagedPeople'], done: ({ invitePerson }) => t('people.invited', { email: invitePerson.email }) });
  useFieldProblems(form, failure);
  const send = async ({ role, validTo, ...person }: InviteValues) => {
    const answer = await run({ input: { ...person, name: person.name.trim(), email: person.email.trim(), post: { unitId: unit.id, role, ...(validTo ? { validTo } : {}) } } });
    if (!answer) return;
    draft.drop();
    onClose();
  };
  const rules = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <SideSheet
      title={t('people.invite')}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('people.inviteSend')}</Button><Button onClick={onClose}>{t('later')}</Button></>}
    >
      <div className={styles['stack']}>
        <DraftNote draft={draft} />
        {failure ? <FailureBanner failure={failure} /> : null}
        <p className={styles['note']}>{t('people.inviteMeans')}</p>
        <Form<InviteValues> form={form} layout="vertical" requiredMark="optional" initialValues={{ name: '', email: '', locale: 'ZH_CN' }} onValuesChange={draft.onValuesChange} onFinish={(values) => { void send(values); }}>
          <Form.Item name="name" label={t('people.name')} rules={rules}><Input autoFocus maxLength={60} autoComplete="off" /></Form.Item>
          <Form.Item name="email" label={t('people.email')} rules={rules}><Input maxLength={200} inputMode="email" autoComplete="off" /></Form.Item>
          <Form.Item name="locale" label={t('people.language')}><Radio.Group options={[{ value: 'ZH_CN', label: t('people.chinese') }, { value: 'EN', label: t('people.english') }]} /></Form.Item>
          <RoleField unitId={unit.id} />
          <DayField name="validTo" label={t('people.to')} extra={t('people.toHint')} from={today} isOptional />
        </Form>
      </div>
    </SideSheet>
  );
}
