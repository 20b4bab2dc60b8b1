import { localDateOf } from '@dealercare/domain/time/zone';
import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { DraftNote, FailureBanner, useChange, useFieldProblems, useFormDraft, useNow, useViewer } from '@dealercare/admin-kit/portal';
import { RecordAbsenceDocument } from '../../generated/settings/absence/absence.js';
import { DayField } from '../day-field.js';
import { useSettingsText } from '../settings-texts.js';
import { ColleagueSelect } from '../staff/colleague-select.js';
import styles from '../settings.module.css';

interface AbsenceValues {
  validFrom: string;
  validTo: string;
  substituteId: string | null;
}

/** From when to when somebody is away, and who does the work meanwhile. Without a person it is about oneself. */
export function AbsenceSheet({ person, unitId, refetch, onClose }: { person: { id: string; name: string } | null; unitId: string; refetch: string[]; onClose: () => void }) {
  const t = useSettingsText();
  const { id: me } = useViewer();
  const today = localDateOf(useNow(), 'Asia/Shanghai');
  const [form] = Form.useForm<AbsenceValues>();
  const first = Form.useWatch('validFrom', form) ?? today;
  const draft = useFormDraft(form, `settings.absence.${person?.id ?? me}`);
  const { run, isRunning, failure } = useChange(RecordAbsenceDocument, { failsInPlace: true, refetch, done: () => t('absence.recorded') });
  useFieldProblems(form, failure);
  const save = async ({ validFrom, validTo, substituteId }: AbsenceValues) => {
    const answer = await run({ input: { validFrom, validTo, substituteId: substituteId ?? null, ...(person ? { userId: person.id } : {}) } });
    if (!answer) return;
    draft.drop();
    onClose();
  };
  return (
    <SideSheet
      title={person ? t('absence.recordFor', { name: person.name }) : t('absence.record')}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('absence.record')}</Button><Button onClick={onClose}>{t('later')}</Button></>}
    >
      <div className={styles['stack']}>
        <DraftNote draft={draft} />
        {failure ? <FailureBanner failure={failure} /> : null}
        <Form<AbsenceValues> form={form} layout="vertical" requiredMark="optional" initialValues={{ validFrom: today, validTo: '', substituteId: null }} onValuesChange={draft.onValuesChange} onFinish={(values) => { void save(values); }}>
          <DayField name="validFrom" label={t('absence.from')} from={today} />
          <DayField name="validTo" label={t('absence.to')} from={first || today} extra={t('absence.endsItself')} />
          <Form.Item name="substituteId" label={t('absence.substitute')} extra={t('absence.substituteHint')}>
            <ColleagueSelect unitId={unitId} except={[person?.id ?? me, me]} nobody={t('absence.substituteNone')} />
          </Form.Item>
        </Form>
      </div>
    </SideSheet>
  );
}
