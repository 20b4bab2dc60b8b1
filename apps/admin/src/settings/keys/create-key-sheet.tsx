import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Checkbox, Input, Radio, Select } from '@dealercare/admin-kit/input';
import { DraftNote, FailureBanner, QueryState, useChange, useFieldProblems, useFormDraft } from '@dealercare/admin-kit/portal';
import { CreatePartnerKeyDocument, type CreatePartnerKeyMutation } from '../../generated/settings/keys/change-keys.js';
import { PartnerScopesDocument } from '../../generated/settings/keys/keys.js';
import { useSettingsText } from '../settings-texts.js';
import { useUnits } from '../units/use-units.js';
import { LimitFields } from './limit-fields.js';
import { linesOf } from './lines.js';
import { useScopeWords } from './scope-words.js';
import { unlimited } from './unlimited.js';
import { VALID_DAYS } from './valid-days.js';
import styles from '../settings.module.css';
import keyStyles from './keys.module.css';

interface KeyValues {
  name: string;
  unitIds: string[];
  scopes: string[];
  validDays: number;
  addresses: string;
  costPerMinute: number;
  registeredOnly: boolean;
}

export interface CreateKeySheetProps {
  onCreated: (made: CreatePartnerKeyMutation['createApiKey']) => void;
  onClose: () => void;
}

/** A new key: for whom, for which units, for what, for how long and within which limits. */
export function CreateKeySheet({ onCreated, onClose }: CreateKeySheetProps) {
  const t = useSettingsText();
  const nameOf = useBilingualName();
  const scopeWords = useScopeWords();
  const { reach } = useUnits();
  const scopes = useQuery(PartnerScopesDocument);
  const [form] = Form.useForm<KeyValues>();
  const draft = useFormDraft(form, 'settings.key');
  const { run, isRunning, failure } = useChange(CreatePartnerKeyDocument, { failsInPlace: true, refetch: ['PartnerKeys'] });
  useFieldProblems(form, failure);
  const create = async ({ name, unitIds: [unitId = '', ...moreUnitIds], scopes: chosen, addresses, ...limits }: KeyValues) => {
    const answer = await run({ input: { name: name.trim(), unitId, moreUnitIds, scopes: chosen, addresses: linesOf(addresses), ...limits } });
    if (!answer) return;
    draft.drop();
    onCreated(answer.createApiKey);
  };
  return (
    <SideSheet
      title={t('keys.create')}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('keys.create')}</Button><Button onClick={onClose}>{t('later')}</Button></>}
    >
      <div className={styles['stack']}>
        <DraftNote draft={draft} />
        {failure ? <FailureBanner failure={failure} /> : null}
        <QueryState query={scopes} skeleton="file">
          {({ apiKeyScopes }) => (
            <Form<KeyValues> form={form} layout="vertical" requiredMark="optional" initialValues={{ name: '', unitIds: reach[0] ? [reach[0].unit.id] : [], scopes: [], validDays: 365, ...unlimited }} onValuesChange={draft.onValuesChange} onFinish={(values) => { void create(values); }}>
              <Form.Item name="name" label={t('keys.name')} extra={t('keys.nameHint')} rules={[{ required: true, whitespace: true, message: t('required') }]}><Input autoFocus maxLength={80} autoComplete="off" /></Form.Item>
              <Form.Item name="unitIds" label={t('keys.unit')} extra={t('keys.unitHint')} rules={[{ required: true, message: t('keys.unitsRequired') }]}>
                <Select mode="multiple" optionFilterProp="label" options={reach.map(({ unit, depth }) => ({ value: unit.id, label: `${'　'.repeat(depth)}${nameOf(unit)}` }))} />
              </Form.Item>
              <Form.Item name="scopes" label={t('keys.scopes')} rules={[{ required: true, message: t('keys.scopesRequired') }]}>
                <Checkbox.Group className={keyStyles['scopes'] ?? ''} options={apiKeyScopes.map((scope) => ({ value: scope, label: scopeWords(scope) }))} />
              </Form.Item>
              <Form.Item name="validDays" label={t('keys.valid')}>
                <Radio.Group options={VALID_DAYS.map((count) => ({ value: count, label: t('keys.days', { count }) }))} />
              </Form.Item>
              <LimitFields />
            </Form>
          )}
        </QueryState>
      </div>
    </SideSheet>
  );
}
