import { Alert, Button, Tag } from '@dealercare/admin-kit/core';
import { Form, InputNumber } from '@dealercare/admin-kit/form';
import { Input } from '@dealercare/admin-kit/input';
import { DraftNote, FailureBanner, useChange, useFormDraft, useFormat } from '@dealercare/admin-kit/portal';
import { ImportWorkYearDocument } from '../../generated/settings/work-days/work-days.js';
import { useSettingsText } from '../settings-texts.js';
import { parseWorkYear, type ReadWorkYear } from './parse-work-year.js';
import styles from './work-days.module.css';
import settingsStyles from '../settings.module.css';

interface YearValues {
  year: number;
  notice: string;
}

/** What was understood, day by day, before anything is saved. */
function Preview({ read }: { read: ReadWorkYear }) {
  const t = useSettingsText();
  const format = useFormat();
  return (
    <ul className={styles['days']} aria-label={t('workDays.preview')}>
      {read.days.map(({ date, working, name, changes }) => (
        <li key={date}>
          <span>{format.calendarDay(date, { weekday: true })}</span>
          <span>{working ? <Tag color="processing">{t('workDays.works')}</Tag> : <Tag>{t('workDays.off')}</Tag>}{name}</span>
          {changes ? null : <span className={styles['same']}>{t('workDays.same')}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Takes over the adjusted working days of one year: pasted, looked at, saved. */
export function WorkYearForm({ nextYear, onSaved }: { nextYear: number; onSaved: () => void }) {
  const t = useSettingsText();
  const [form] = Form.useForm<YearValues>();
  const draft = useFormDraft(form, 'settings.workYear');
  const year = Form.useWatch('year', form) ?? nextYear;
  const notice = Form.useWatch('notice', form) ?? '';
  const read = parseWorkYear(notice, year);
  const changes = read.days.filter((day) => day.changes);
  const { run, isRunning, failure } = useChange(ImportWorkYearDocument, { failsInPlace: true, refetch: ['WorkYears'], done: () => t('workDays.saved', { year }) });
  const save = async () => {
    if (!await run({ input: { year, days: changes.map(({ date, working, name }) => ({ date, working, name })) } })) return;
    draft.drop();
    onSaved();
  };
  const problems = [
    ...read.unreadable.map((line) => t('workDays.unreadable', { line })),
    ...(read.outside.length > 0 ? [t('workDays.outside', { days: read.outside.join(', '), year })] : []),
  ];
  return (
    <div className={settingsStyles['stack']}>
      <DraftNote draft={draft} />
      {failure ? <FailureBanner failure={failure} /> : null}
      <Form<YearValues> form={form} layout="vertical" initialValues={{ year: nextYear, notice: '' }} onValuesChange={draft.onValuesChange} onFinish={() => { void save(); }}>
        <Form.Item name="year" label={t('workDays.year')}><InputNumber min={2000} max={2100} /></Form.Item>
        <Form.Item name="notice" label={t('workDays.notice')} extra={t('workDays.noticeHint')} {...(problems.length > 0 && { validateStatus: 'error', help: <>{problems.map((problem) => <div key={problem}>{problem}</div>)}</> })}>
          <Input.TextArea autoSize={{ minRows: 6, maxRows: 16 }} placeholder={t('workDays.example')} />
        </Form.Item>
        {read.days.length > 0 ? (
          <>
            <h3 className={styles['heading']}>{t('workDays.preview')}</h3>
            <p>{t('workDays.found', { off: changes.filter(({ working }) => !working).length, working: changes.filter(({ working }) => working).length })}</p>
            <Preview read={read} />
            <Alert type="info" showIcon title={t('workDays.recomputed', { year })} />
          </>
        ) : null}
        <div className={settingsStyles['choices']}>
          <Button type="primary" htmlType="submit" loading={isRunning} disabled={changes.length === 0 || problems.length > 0}>{t('workDays.save', { year })}</Button>
        </div>
      </Form>
    </div>
  );
}
