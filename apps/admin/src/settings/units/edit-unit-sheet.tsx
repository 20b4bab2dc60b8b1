import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { DraftNote, FailureBanner, useChange, useFieldProblems, useFormDraft } from '@dealercare/admin-kit/portal';
import { UpdateUnitDocument } from '../../generated/settings/units/manage-units.js';
import { useSettingsText } from '../settings-texts.js';
import { GoLiveField, NameFields, ProfileFields, type ProfileValues } from './profile-fields.js';
import type { SettingsUnit } from './use-units.js';
import styles from '../settings.module.css';

interface EditValues {
  nameZh: string;
  nameEn: string;
  goLiveOn?: string;
  profile?: ProfileValues;
}

/** Names of a unit, what messages say about a dealer, and its go-live day where one manages the unit above. */
export function EditUnitSheet({ unit, mayPlace, onClose }: { unit: SettingsUnit; mayPlace: boolean; onClose: () => void }) {
  const t = useSettingsText();
  const nameOf = useBilingualName();
  const [form] = Form.useForm<EditValues>();
  const draft = useFormDraft(form, `settings.unit.${unit.id}`);
  const { run, isRunning, failure } = useChange(UpdateUnitDocument, { failsInPlace: true, refetch: ['SettingsUnits'], done: () => t('manage.edited') });
  useFieldProblems(form, failure);
  const { profile } = unit;
  const save = async ({ goLiveOn, ...values }: EditValues) => {
    const answer = await run({ input: { unitId: unit.id, expectedVersion: unit.version, ...values, ...(goLiveOn && goLiveOn !== profile?.goLiveOn ? { goLiveOn } : {}) } });
    if (!answer) return;
    draft.drop();
    onClose();
  };
  const known = profile && { appointmentPhone: profile.appointmentPhone, rescuePhone: profile.rescuePhone, address: profile.address, smsSignature: profile.smsSignature };
  return (
    <SideSheet
      title={nameOf(unit)}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('save')}</Button><Button onClick={onClose}>{t('later')}</Button></>}
    >
      <div className={styles['stack']}>
        <DraftNote draft={draft} />
        {failure ? <FailureBanner failure={failure} /> : null}
        <Form<EditValues> form={form} layout="vertical" requiredMark="optional" initialValues={{ nameZh: unit.nameZh, nameEn: unit.nameEn, ...(profile ? { goLiveOn: profile.goLiveOn, profile: known } : {}) }} onValuesChange={draft.onValuesChange} onFinish={(values) => { void save(values); }}>
          <NameFields />
          {profile && mayPlace ? <GoLiveField /> : null}
          {profile ? <ProfileFields /> : null}
        </Form>
      </div>
    </SideSheet>
  );
}
