import { localDateOf } from '@dealercare/domain/time/zone';
import type { UnitType } from '@dealercare/domain/access/role';
import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Input, Radio, Select } from '@dealercare/admin-kit/input';
import { DraftNote, FailureBanner, useChange, useFieldProblems, useFormDraft, useNow } from '@dealercare/admin-kit/portal';
import { CreateUnitDocument } from '../../generated/settings/units/manage-units.js';
import { useSettingsText } from '../settings-texts.js';
import { GoLiveField, NameFields, ProfileFields, type ProfileValues } from './profile-fields.js';
import type { UnitRights } from './unit-rights.js';
import type { SettingsUnit } from './use-units.js';
import styles from '../settings.module.css';

interface UnitValues {
  type: UnitType;
  parentId: string;
  code: string;
  nameZh: string;
  nameEn: string;
  goLiveOn: string;
  profile: ProfileValues;
}

const kinds = ['DEALER', 'REGION', 'GROUP'] as const;

/** The kinds of units that somebody can make at all. */
export const kindsToMake = (rights: UnitRights<SettingsUnit>) => kinds.filter((kind) => rights.parentsFor(kind).length > 0);

/** A new region, dealer or dealer group, below a unit that one manages. */
export function CreateUnitSheet({ rights, onClose }: { rights: UnitRights<SettingsUnit>; onClose: () => void }) {
  const t = useSettingsText();
  const nameOf = useBilingualName();
  const [form] = Form.useForm<UnitValues>();
  const possible = kindsToMake(rights);
  const first = possible[0] ?? 'DEALER';
  const type = Form.useWatch('type', form) ?? first;
  const parents = rights.parentsFor(type);
  const today = localDateOf(useNow(), parents[0]?.timezone ?? 'Asia/Shanghai');
  const draft = useFormDraft(form, 'settings.unit');
  const { run, isRunning, failure } = useChange(CreateUnitDocument, { failsInPlace: true, refetch: ['SettingsUnits'], done: ({ createUnit }) => t('manage.created', { name: nameOf(createUnit) }) });
  useFieldProblems(form, failure);
  const create = async ({ goLiveOn, profile, code, ...values }: UnitValues) => {
    const answer = await run({ input: { ...values, code: code.trim().toUpperCase(), ...(values.type === 'DEALER' ? { goLiveOn, profile } : {}) } });
    if (!answer) return;
    draft.drop();
    onClose();
  };
  const changeKind = (changed: Partial<UnitValues>, all: UnitValues) => {
    if (changed.type) form.setFieldValue('parentId', rights.parentsFor(changed.type)[0]?.id);
    draft.onValuesChange(changed, all);
  };
  return (
    <SideSheet
      title={t('manage.create')}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('manage.create')}</Button><Button onClick={onClose}>{t('later')}</Button></>}
    >
      <div className={styles['stack']}>
        <DraftNote draft={draft} />
        {failure ? <FailureBanner failure={failure} /> : null}
        <Form<UnitValues> form={form} layout="vertical" requiredMark="optional" initialValues={{ type: first, parentId: rights.parentsFor(first)[0]?.id, code: '', nameZh: '', nameEn: '', goLiveOn: today }} onValuesChange={changeKind} onFinish={(values) => { void create(values); }}>
          <Form.Item name="type" label={t('manage.type')}><Radio.Group options={possible.map((kind) => ({ value: kind, label: t(`units.type.${kind}`) }))} /></Form.Item>
          <Form.Item name="parentId" label={t('manage.parent')}><Select options={parents.map((parent) => ({ value: parent.id, label: nameOf(parent) }))} /></Form.Item>
          <Form.Item name="code" label={t('manage.code')} extra={t('manage.codeHint')} rules={[{ required: true, whitespace: true, message: t('required') }]}><Input maxLength={20} autoComplete="off" /></Form.Item>
          <NameFields />
          {type === 'DEALER' ? <><GoLiveField /><ProfileFields /></> : null}
        </Form>
      </div>
    </SideSheet>
  );
}
