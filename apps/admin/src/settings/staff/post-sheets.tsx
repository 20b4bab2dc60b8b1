import { departmentOf } from '@dealercare/domain/access/department';
import { isRole } from '@dealercare/domain/access/role';
import { localDateOf } from '@dealercare/domain/time/zone';
import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { Checkbox } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange, useFieldProblems, useNow, useViewer } from '@dealercare/admin-kit/portal';
import { DelegatePostDocument, GivePostDocument } from '../../generated/settings/staff/manage-people.js';
import type { ManagedPersonFragment } from '../../generated/settings/staff/people.js';
import { DayField } from '../day-field.js';
import { useSettingsText } from '../settings-texts.js';
import type { SettingsUnit } from '../units/use-units.js';
import { ColleagueSelect } from './colleague-select.js';
import { RoleField } from './invite-sheet.js';
import { useRoleName } from './use-role-name.js';
import styles from '../settings.module.css';

export type HeldPost = ManagedPersonFragment['posts'][number];

interface GiveValues {
  role: string;
  validFrom: string;
  validTo?: string;
  leads?: boolean;
}

/** One more post for somebody, at the unit of the page. */
export function GivePostSheet({ person, unit, onClose }: { person: ManagedPersonFragment; unit: SettingsUnit; onClose: () => void }) {
  const t = useSettingsText();
  const today = localDateOf(useNow(), unit.timezone);
  const [form] = Form.useForm<GiveValues>();
  const role = Form.useWatch('role', form);
  const { run, isRunning, failure } = useChange(GivePostDocument, { failsInPlace: true, refetch: ['ManagedPeople'], done: () => t('people.given') });
  useFieldProblems(form, failure);
  const give = async ({ validTo, leads, ...post }: GiveValues) => {
    if (await run({ input: { ...post, userId: person.id, unitId: unit.id, leads: leads === true, ...(validTo ? { validTo } : {}) } })) onClose();
  };
  return (
    <SideSheet
      title={`${t('people.give')} · ${person.name}`}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('people.give')}</Button><Button onClick={onClose}>{t('later')}</Button></>}
    >
      <div className={styles['stack']}>
        {failure ? <FailureBanner failure={failure} /> : null}
        <Form<GiveValues> form={form} layout="vertical" requiredMark="optional" initialValues={{ validFrom: today }} onFinish={(values) => { void give(values); }}>
          <RoleField unitId={unit.id} />
          <DayField name="validFrom" label={t('people.from')} from={today} />
          <DayField name="validTo" label={t('people.to')} extra={t('people.toHint')} from={today} isOptional />
          {role && isRole(role) && departmentOf(role) ? <Form.Item name="leads" valuePropName="checked"><Checkbox>{t('people.leads')}</Checkbox></Form.Item> : null}
        </Form>
      </div>
    </SideSheet>
  );
}

interface DelegateValues {
  userId: string;
  validFrom: string;
  validTo: string;
}

/** Hands a post on for a time, and says what that means. */
export function DelegateSheet({ person, post, zone, onClose }: { person: ManagedPersonFragment; post: HeldPost; zone: string; onClose: () => void }) {
  const t = useSettingsText();
  const roleName = useRoleName();
  const { id: me } = useViewer();
  const today = localDateOf(useNow(), zone);
  const [form] = Form.useForm<DelegateValues>();
  const { run, isRunning, failure } = useChange(DelegatePostDocument, { failsInPlace: true, refetch: ['ManagedPeople'], done: () => t('people.delegatedDone') });
  useFieldProblems(form, failure);
  const delegate = async (values: DelegateValues) => {
    if (await run({ input: { postId: post.id, ...values } })) onClose();
  };
  return (
    <SideSheet
      title={t('people.delegateTitle', { role: roleName(post.role) })}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('people.delegateDo')}</Button><Button onClick={onClose}>{t('later')}</Button></>}
    >
      <div className={styles['stack']}>
        {failure ? <FailureBanner failure={failure} /> : null}
        <p className={styles['note']}>{t('people.delegateMeans')}</p>
        <Form<DelegateValues> form={form} layout="vertical" requiredMark="optional" initialValues={{ validFrom: today }} onFinish={(values) => { void delegate(values); }}>
          <Form.Item name="userId" label={t('people.delegateTo')} rules={[{ required: true, message: t('required') }]}><ColleagueSelect unitId={post.unit?.id ?? ''} except={[person.id, me]} /></Form.Item>
          <DayField name="validFrom" label={t('people.from')} from={today} />
          <DayField name="validTo" label={t('people.to')} from={today} />
        </Form>
      </div>
    </SideSheet>
  );
}
