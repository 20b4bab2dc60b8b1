import { departmentOf } from '@dealercare/domain/access/department';
import { isRole } from '@dealercare/domain/access/role';
import { localDateOf } from '@dealercare/domain/time/zone';
import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { Checkbox } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange, useFieldProblems, useNow } from '@dealercare/admin-kit/portal';
import { ChangePostDocument } from '../../generated/settings/staff/manage-people.js';
import { DayField } from '../day-field.js';
import { useSettingsText } from '../settings-texts.js';
import type { HeldPost } from './post-sheets.js';
import { useRoleName } from './use-role-name.js';
import styles from '../settings.module.css';

interface ChangeValues {
  validTo?: string;
  leads?: boolean;
}

/** A later, an earlier or no end of a post, and whether its holder heads the department. */
export function ChangePostSheet({ post, zone, onClose }: { post: HeldPost; zone: string; onClose: () => void }) {
  const t = useSettingsText();
  const roleName = useRoleName();
  const today = localDateOf(useNow(), zone);
  const [form] = Form.useForm<ChangeValues>();
  const hasDepartment = isRole(post.role) && departmentOf(post.role) !== null;
  const { run, isRunning, failure } = useChange(ChangePostDocument, { failsInPlace: true, refetch: ['ManagedPeople'], done: () => t('people.saved') });
  useFieldProblems(form, failure);
  const save = async ({ validTo, leads }: ChangeValues) => {
    if (await run({ input: { postId: post.id, expectedVersion: post.version, validTo: validTo ? validTo : null, ...(hasDepartment ? { leads: leads === true } : {}) } })) onClose();
  };
  return (
    <SideSheet
      title={roleName(post.role)}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('people.save')}</Button><Button onClick={onClose}>{t('later')}</Button></>}
    >
      <div className={styles['stack']}>
        {failure ? <FailureBanner failure={failure} /> : null}
        <Form<ChangeValues> form={form} layout="vertical" requiredMark="optional" initialValues={{ validTo: post.validTo ?? '', leads: post.leads }} onFinish={(values) => { void save(values); }}>
          <DayField name="validTo" label={t('people.to')} extra={t('people.toHint')} from={today} isOptional />
          {hasDepartment ? <Form.Item name="leads" valuePropName="checked"><Checkbox>{t('people.leads')}</Checkbox></Form.Item> : null}
        </Form>
      </div>
    </SideSheet>
  );
}
