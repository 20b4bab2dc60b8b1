import { Button } from '@dealercare/admin-kit/core';
import { Form } from '@dealercare/admin-kit/form';
import { DraftNote, EmptyState, FailureBanner, PageHead, Skeleton, useChange, useFieldProblems, useFormDraft, useNow, usePermission, useShortcuts } from '@dealercare/admin-kit/portal';
import { useNavigate, useSearchParams } from '@dealercare/admin-kit/router';
import { useFileText } from '../file-texts.js';
import { RegisterCaseDocument } from '../generated/register/register.js';
import { useCaseUnits, type UnitChoice } from '../units/use-case-units.js';
import { EarlierCases } from './earlier-cases.js';
import { ForeseenPanel } from './foreseen-panel.js';
import { DeskField, GravityFields, StoryFields, WhoFields } from './register-fields.js';
import { foresee, inputOf, noValues, type RegisterValues } from './register-values.js';
import { useSubject } from './use-subject.js';
import styles from './register.module.css';

/** What a file that leads here already knows: /complaints/new?customer=…&vehicle=… */
function useBeginning(desks: readonly UnitChoice[]): RegisterValues {
  const [params] = useSearchParams();
  const maySearch = usePermission('customer:name');
  const customerId = params.get('customer');
  const [first] = desks;
  const who = customerId !== null || (maySearch && first?.type === 'DEALER') ? 'customer' : 'stranger';
  return { ...noValues, unitId: first?.id ?? '', who, customerId, vehicleId: params.get('vehicle') };
}

function RegisterForm({ desks }: { desks: readonly UnitChoice[] }) {
  const t = useFileText();
  const navigate = useNavigate();
  const now = useNow();
  const beginning = useBeginning(desks);
  const [form] = Form.useForm<RegisterValues>();
  const draft = useFormDraft(form, `complaint.new.${beginning.customerId ?? ''}`);
  // Fields that are not shown keep what was typed into them.
  const values: RegisterValues = { ...beginning, ...Form.useWatch((all) => all, { form, preserve: true }) };
  const desk = desks.find(({ id }) => id === values.unitId) ?? desks[0]!;
  const subject = useSubject(values.who === 'customer' ? values.customerId : null, values.vehicleId);
  const { run, isRunning, failure } = useChange(RegisterCaseDocument, { failsInPlace: true, done: ({ registerComplaint: { number } }) => t('register.done', { number }) });
  useFieldProblems(form, failure);
  const repeatCount = values.repeatOfId === null ? 1 : 2;
  const foreseen = foresee(values, { tier: subject.customer?.tier ?? null, repeatCount, now, zone: desk.timezone });
  const register = async () => {
    const answer = await run({ input: inputOf({ ...values, unitId: desk.id }) });
    if (!answer) return;
    draft.drop();
    void navigate(`/complaints/${answer.registerComplaint.id}`, { replace: true });
  };
  useShortcuts(t('register.title'), [{ keys: 'mod+Enter', does: t('register.save'), run: form.submit, everywhere: true }]);
  return (
    <>
      <div className={styles['note']}><DraftNote draft={draft} />{failure ? <FailureBanner failure={failure} /> : null}</div>
      <div className={styles['page']}>
        <Form<RegisterValues> className={styles['form']} form={form} layout="vertical" requiredMark="optional" scrollToFirstError initialValues={beginning}
          onValuesChange={(changed: Partial<RegisterValues>, all) => {
            // Another person has other cars and other earlier cases.
            if ('customerId' in changed || 'who' in changed) form.setFieldsValue({ vehicleId: null, repeatOfId: null });
            draft.onValuesChange(changed, all);
          }}
          onFinish={() => { void register(); }}>
          <DeskField desks={desks} />
          <WhoFields values={values} desk={desk} subject={subject} />
          <StoryFields values={values} desk={desk} />
          <GravityFields values={values} />
          <Form.Item name="repeatOfId" hidden><input /></Form.Item>
          <div className={styles['buttons']}>
            <Button type="primary" htmlType="submit" loading={isRunning}>{t('register.save')}</Button>
            <Button onClick={() => { void navigate(-1); }}>{t('register.cancel')}</Button>
          </div>
        </Form>
        <div className={styles['side']}>
          <ForeseenPanel foreseen={foreseen} />
          <EarlierCases cases={subject.cases} repeatOfId={values.repeatOfId} onRepeat={(repeatOfId) => { form.setFieldsValue({ repeatOfId }); }} />
        </div>
      </div>
    </>
  );
}

/** A complaint as it comes in; its deadlines begin when it is registered. */
export default function RegisterPage() {
  const t = useFileText();
  const { desks, known } = useCaseUnits();
  return (
    <>
      <PageHead title={t('register.title')} lead={t('register.lead')} />
      {known ? null : <Skeleton shape="form" />}
      {known && desks.length === 0 ? <EmptyState icon="lock" title={t('register.noDesk')} hint={t('register.noDeskHint')} /> : null}
      {known && desks.length > 0 ? <RegisterForm desks={desks} /> : null}
    </>
  );
}
