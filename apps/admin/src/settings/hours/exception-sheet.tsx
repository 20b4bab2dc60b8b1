import { localDateOf } from '@dealercare/domain/time/zone';
import { Button } from '@dealercare/admin-kit/core';
import { calendarDay, pickerDay, type Dayjs } from '@dealercare/admin-kit/date';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { DatePicker, Form } from '@dealercare/admin-kit/form';
import { Input, Radio } from '@dealercare/admin-kit/input';
import { DraftNote, FailureBanner, useChange, useFieldProblems, useFormDraft, useNow } from '@dealercare/admin-kit/portal';
import { AddOpeningExceptionDocument } from '../../generated/settings/hours/add-opening-exception.js';
import { useSettingsText } from '../settings-texts.js';
import { parseWindows } from './parse-windows.js';
import { useWindowsRule } from './use-windows-rule.js';
import styles from '../settings.module.css';

interface DayValues {
  date: string;
  isOpen: boolean;
  windows: string;
  reason: string;
}

const asDay = { getValueProps: (day: string) => ({ value: pickerDay(day) }), normalize: (picked: Dayjs | null) => (picked ? calendarDay(picked) : '') };

/** One day on which the unit opens differently, or not at all. */
export function ExceptionSheet({ unitId, zone, onClose }: { unitId: string; zone: string; onClose: () => void }) {
  const t = useSettingsText();
  const today = localDateOf(useNow(), zone);
  const [form] = Form.useForm<DayValues>();
  const isOpen = Form.useWatch('isOpen', form);
  const draft = useFormDraft(form, `settings.day.${unitId}`);
  const windowsRule = useWindowsRule();
  const required = (message: string) => [{ required: true, whitespace: true, message }];
  const { run, isRunning, failure } = useChange(AddOpeningExceptionDocument, { failsInPlace: true, done: () => t('hours.daySaved') });
  useFieldProblems(form, failure);
  const save = async (values: DayValues) => {
    const read = parseWindows(values.isOpen ? values.windows : '');
    const answer = await run({ input: { unitId, date: values.date, reason: values.reason.trim(), windows: 'windows' in read ? read.windows : [] } });
    if (!answer) return;
    draft.drop();
    onClose();
  };
  return (
    <SideSheet
      title={t('hours.addDay')}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('save')}</Button><Button onClick={onClose}>{t('later')}</Button></>}
    >
      <div className={styles['stack']}>
        <DraftNote draft={draft} />
        {failure ? <FailureBanner failure={failure} /> : null}
        <Form<DayValues> form={form} layout="vertical" requiredMark="optional" initialValues={{ date: '', isOpen: false, windows: '', reason: '' }} onValuesChange={draft.onValuesChange} onFinish={(values) => { void save(values); }}>
          <Form.Item name="date" label={t('hours.date')} rules={required(t('required'))} {...asDay}>
            <DatePicker disabledDate={(day) => calendarDay(day) < today} defaultPickerValue={pickerDay(today)!} />
          </Form.Item>
          <Form.Item name="isOpen" label={t('hours.onThatDay')}>
            <Radio.Group options={[{ value: false, label: t('hours.closed') }, { value: true, label: t('hours.openDifferently') }]} />
          </Form.Item>
          {isOpen ? <Form.Item name="windows" label={t('hours.windows')} extra={t('hours.howToWrite')} rules={[...required(t('required')), windowsRule]}><Input autoComplete="off" /></Form.Item> : null}
          <Form.Item name="reason" label={t('hours.reason')} rules={required(t('required'))}><Input maxLength={120} /></Form.Item>
        </Form>
        <p className={styles['note']}>{t('hours.fromNow')}</p>
      </div>
    </SideSheet>
  );
}
