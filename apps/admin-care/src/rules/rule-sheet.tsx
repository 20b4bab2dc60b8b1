import { Alert, Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Input } from '@dealercare/admin-kit/input';
import { DraftNote, FailureBanner, useChange, useDraft } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { RulePartsFragment } from '../generated/rules/care-rules.js';
import { SetCareRuleDocument } from '../generated/rules/set-care-rule.js';
import { changedValues, ruleValues, ruleWith, type RuleValues } from './rule-values.js';
import { useRuleSentence } from './use-rule-sentence.js';
import styles from './rules.module.css';

/** As the API takes times of day: 10:00. */
const CLOCK_LENGTH = '10:00'.length;

export interface RuleSheetProps {
  rule: RulePartsFragment;
  unitId: string;
  onClose: () => void;
}

interface NumberFieldProps {
  label: string;
  unit: string;
  value: number;
  onChange: (value: number) => void;
}

function NumberField({ label, unit, value, onChange }: NumberFieldProps) {
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      <Input type="number" step={1} suffix={unit} value={String(value)} onChange={(event) => { onChange(Number.parseInt(event.target.value, 10) || 0); }} />
    </label>
  );
}

/** Counted from an event people say "after", towards a due day "before": the sign is the page's business, not theirs. */
function OffsetField({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const t = useText();
  const sign = value < 0 ? -1 : 1;
  return <NumberField label={t(value < 0 ? 'rules.field.lead' : 'rules.field.offset')} unit={t('rules.days')} value={value * sign} onChange={(days) => { onChange(days * sign); }} />;
}

/** The numbers of a rule, with the sentence that they make. */
export function RuleSheet({ rule, unitId, onClose }: RuleSheetProps) {
  const t = useText();
  const nameOf = useBilingualName();
  const sentence = useRuleSentence();
  const draft = useDraft<RuleValues>(`care.rule.${unitId}.${rule.code}.${rule.version}`, ruleValues(rule));
  const { value: values, change } = draft;
  const { run, isRunning, failure } = useChange(SetCareRuleDocument, { failsInPlace: true, refetch: ['CareRules', 'CarePlan'], done: () => t('rules.saved') });
  const changes = changedValues(rule, values);
  const isGreeting = rule.ifImpossible === 'DROP';
  const send = async (more: object) => {
    if (!await run({ input: { unitId, code: rule.code, expectedVersion: rule.version, ...more } })) return;
    draft.drop();
    onClose();
  };
  return (
    <SideSheet
      title={nameOf(rule)}
      onClose={onClose}
      footer={
        <>
          <Button type="primary" disabled={Object.keys(changes).length === 0} loading={isRunning} onClick={() => { void send(changes); }}>{t('rules.save')}</Button>
          {rule.from?.id === unitId ? <Button disabled={isRunning} onClick={() => { void send({ inherit: true }); }}>{t('rules.inherit')}</Button> : null}
        </>
      }
    >
      <div className={styles['sheet']}>
        <DraftNote draft={draft} />
        <p className={styles['preview']} aria-live="polite">{sentence(ruleWith(rule, values))}</p>
        {isGreeting ? <Alert type="info" title={t('rules.greetingHint')} /> : (
          <>
            <OffsetField value={values.offsetDays} onChange={(offsetDays) => { change({ offsetDays }); }} />
            <NumberField label={t('rules.field.window')} unit={t('rules.days')} value={values.windowDays} onChange={(windowDays) => { change({ windowDays }); }} />
          </>
        )}
        {values.firstMaintenanceMonths === null ? null : <NumberField label={t('rules.field.firstMaintenance')} unit={t('rules.months')} value={values.firstMaintenanceMonths} onChange={(firstMaintenanceMonths) => { change({ firstMaintenanceMonths }); }} />}
        {values.smsFrom === null ? null : (
          <label className={styles['field']}>
            <span>{t('rules.field.smsFrom')}</span>
            <Input inputMode="numeric" maxLength={CLOCK_LENGTH} placeholder="10:00" value={values.smsFrom} onChange={(event) => { change({ smsFrom: event.target.value }); }} />
          </label>
        )}
        <NumberField label={t('rules.field.priority')} unit="" value={values.priority} onChange={(priority) => { change({ priority }); }} />
        <span className={styles['hint']}>{t('rules.hint')}</span>
        {failure ? <FailureBanner failure={failure} /> : null}
        {failure && failure.fields.length > 0 ? <ul className={styles['problems']}>{failure.fields.map(({ text }) => <li key={text}>{text}</li>)}</ul> : null}
      </div>
    </SideSheet>
  );
}
