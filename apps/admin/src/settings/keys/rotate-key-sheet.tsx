import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { Radio } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange } from '@dealercare/admin-kit/portal';
import { RotatePartnerKeyDocument, type RotatePartnerKeyMutation } from '../../generated/settings/keys/change-keys.js';
import type { PartnerKeyFragment } from '../../generated/settings/keys/keys.js';
import { useSettingsText } from '../settings-texts.js';
import { VALID_DAYS } from './valid-days.js';
import styles from '../settings.module.css';

interface RotateValues {
  overlapDays: number;
  validDays: number;
}

const OVERLAPS = [0, 1, 7, 30];

export interface RotateKeySheetProps {
  partnerKey: PartnerKeyFragment;
  onRotated: (made: RotatePartnerKeyMutation['rotateApiKey']) => void;
  onClose: () => void;
}

/** A second secret for the same key: the partner changes over while both are good. */
export function RotateKeySheet({ partnerKey: { id, name, version }, onRotated, onClose }: RotateKeySheetProps) {
  const t = useSettingsText();
  const [form] = Form.useForm<RotateValues>();
  const { run, isRunning, failure } = useChange(RotatePartnerKeyDocument, { failsInPlace: true, refetch: ['PartnerKeys'] });
  const rotate = async ({ overlapDays, validDays }: RotateValues) => {
    const answer = await run({ input: { id, expectedVersion: version, overlapDays, validDays } });
    if (answer) onRotated(answer.rotateApiKey);
  };
  return (
    <SideSheet
      title={t('keys.rotateTitle', { name })}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('keys.rotate')}</Button><Button onClick={onClose}>{t('later')}</Button></>}
    >
      <div className={styles['stack']}>
        {failure ? <FailureBanner failure={failure} /> : null}
        <p className={styles['note']}>{t('keys.rotateMeans')}</p>
        <Form<RotateValues> form={form} layout="vertical" initialValues={{ overlapDays: 7, validDays: 365 }} onFinish={(values) => { void rotate(values); }}>
          <Form.Item name="overlapDays" label={t('keys.overlap')} extra={t('keys.overlapHint')}>
            <Radio.Group options={OVERLAPS.map((count) => ({ value: count, label: count === 0 ? t('keys.atOnce') : t('keys.days', { count }) }))} />
          </Form.Item>
          <Form.Item name="validDays" label={t('keys.valid')} extra={t('keys.validAnew')}>
            <Radio.Group options={VALID_DAYS.map((count) => ({ value: count, label: t('keys.days', { count }) }))} />
          </Form.Item>
        </Form>
      </div>
    </SideSheet>
  );
}
