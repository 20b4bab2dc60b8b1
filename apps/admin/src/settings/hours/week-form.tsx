import { Button } from '@dealercare/admin-kit/core';
import { Form } from '@dealercare/admin-kit/form';
import { Input, Radio } from '@dealercare/admin-kit/input';
import { DraftNote, FailureBanner, useChange, useFormDraft } from '@dealercare/admin-kit/portal';
import { OpeningFollows } from '@dealercare/schema/types';
import { SetOpeningWeekDocument } from '../../generated/settings/hours/set-opening-week.js';
import type { UnitHoursFragment } from '../../generated/settings/hours/hours.js';
import { useSettingsText } from '../settings-texts.js';
import { parseWindows } from './parse-windows.js';
import { useWindowsRule } from './use-windows-rule.js';
import { dayNames } from './week-words.js';
import styles from '../settings.module.css';

type Opening = NonNullable<UnitHoursFragment['opening']>;

interface WeekValues {
  week: string[];
  follows: OpeningFollows;
}

const windowsOf = (text: string): string[] => {
  const read = parseWindows(text);
  return 'windows' in read ? read.windows : [];
};

/** The usual week as one types it: windows by commas, nothing for a closed day. */
export function WeekForm({ unitId, opening, onClose }: { unitId: string; opening: Opening; onClose: () => void }) {
  const t = useSettingsText();
  const [form] = Form.useForm<WeekValues>();
  const draft = useFormDraft(form, `settings.week.${unitId}`);
  const windowsRule = useWindowsRule();
  const { run, isRunning, failure } = useChange(SetOpeningWeekDocument, { failsInPlace: true, done: () => t('hours.saved') });
  const save = async ({ week, follows }: WeekValues) => {
    if (!await run({ input: { unitId, follows, week: week.map(windowsOf) } })) return;
    draft.drop();
    onClose();
  };
  const likeMonday = () => {
    const [monday = '', , , , , ...weekend] = form.getFieldValue('week') as string[];
    const week = [monday, monday, monday, monday, monday, ...weekend];
    form.setFieldsValue({ week });
    draft.onValuesChange(null, { ...form.getFieldsValue(), week });
  };
  return (
    <div className={styles['stack']}>
      <DraftNote draft={draft} />
      {failure ? <FailureBanner failure={failure} /> : null}
      <Form<WeekValues>
        form={form}
        layout="vertical"
        initialValues={{ week: opening.week.map((windows) => windows.join(', ')), follows: opening.follows }}
        onValuesChange={draft.onValuesChange}
        onFinish={(values) => { void save(values); }}
      >
        <p className={styles['note']}>{t('hours.howToWrite')}</p>
        {dayNames.map((day, place) => (
          <Form.Item key={day} name={['week', place]} label={t(`hours.day.${day}`)} rules={[windowsRule]}>
            <Input placeholder={t('hours.closed')} autoComplete="off" autoFocus={place === 0} />
          </Form.Item>
        ))}
        <p><Button size="small" onClick={likeMonday}>{t('hours.likeMonday')}</Button></p>
        <Form.Item name="follows" label={t('hours.holidays')}>
          <Radio.Group options={Object.values(OpeningFollows).map((value) => ({ value, label: t(`hours.follows.${value}`) }))} />
        </Form.Item>
        <p className={styles['note']}>{t('hours.fromNow')}</p>
        <div className={styles['choices']}>
          <Button type="primary" htmlType="submit" loading={isRunning}>{t('save')}</Button>
          <Button onClick={onClose}>{t('later')}</Button>
        </div>
      </Form>
    </div>
  );
}
