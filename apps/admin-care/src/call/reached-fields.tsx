import { Alert } from '@dealercare/admin-kit/core';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Checkbox, Input, Radio } from '@dealercare/admin-kit/input';
import { TopicOutcome, type AttemptOutcome } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import type { CallTaskFragment } from '../generated/call/call-task.js';
import type { CallDraft } from './call-draft.js';
import { MomentField } from './moment-field.js';
import styles from './call.module.css';

export interface CallFieldsProps {
  task: CallTaskFragment;
  value: CallDraft;
  change: (next: Partial<CallDraft>) => void;
  /** What the server found wrong, by the name of the field. */
  problems: Readonly<Record<string, string>>;
}

const LONGEST = 2000;
const topicOrder: readonly TopicOutcome[] = ['APPOINTED', 'TOLD', 'REFUSED', 'NOT_TOLD'];

/** The answer to the invitation: when the customer comes, or that nothing was arranged. */
export function AppointmentFields({ task, value, change, problems }: CallFieldsProps) {
  const t = useText();
  return (
    <div className={styles['field']}>
      <span className={styles['label']}>{t('call.appointment')}</span>
      <Radio.Group
        aria-label={t('call.appointment')}
        value={value.appointment}
        onChange={(event) => { change({ appointment: event.target.value as boolean }); }}
        options={[{ value: true, label: t('call.appointmentYes') }, { value: false, label: t('call.appointmentNo') }]}
      />
      {value.appointment ? <MomentField label={t('call.appointmentAt')} problem={problems['appointmentAt']} value={value.appointmentAt} onChange={(appointmentAt) => { change({ appointmentAt }); }} zone={task.dealer.timezone} /> : null}
    </div>
  );
}

/** Each topic that was told in the same call has an outcome of its own (C8). */
export function TopicFields({ task, value, change }: CallFieldsProps) {
  const t = useText();
  const nameOf = useBilingualName();
  if (task.topics.length === 0) return null;
  return (
    <div className={styles['field']}>
      <span className={styles['label']}>{t('call.topics')}</span>
      {task.topics.map(({ id, rule }) => {
        const name = rule ? nameOf(rule) : t('task.otherRule');
        return (
          <div key={id} className={styles['topic']}>
            <span>{name}</span>
            <Radio.Group
              aria-label={name}
              value={value.topics[id] ?? TopicOutcome.NOT_TOLD}
              onChange={(event) => { change({ topics: { ...value.topics, [id]: event.target.value as TopicOutcome } }); }}
              options={topicOrder.map((outcome) => ({ value: outcome, label: t(`call.topic.${outcome}`) }))}
            />
          </div>
        );
      })}
    </div>
  );
}

interface WordsProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (text: string) => void;
  problem?: string | undefined;
}

/** Words of the customer or of the specialist, as long as they need to be. */
export function Words({ label, hint, value, onChange, problem }: WordsProps) {
  return (
    <div className={styles['field']}>
      <span className={styles['label']}>{label}</span>
      <Input.TextArea aria-label={label} className={styles['wide'] ?? ''} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={LONGEST} value={value} onChange={(event) => { onChange(event.target.value); }} {...(problem && { status: 'error' as const })} />
      {problem ? <span className={styles['problem']} role="alert">{problem}</span> : null}
      {hint ? <span className={styles['hint']}>{hint}</span> : null}
    </div>
  );
}

/** What came out of a follow-up beside its answers: a complaint, something to pass on, words that were not kind. */
export function FollowUpFields({ task, value, change, problems }: CallFieldsProps) {
  const t = useText();
  const overall = task.interview?.questions.find(({ purpose }) => purpose === 'OVERALL')?.value;
  const isLow = overall != null && overall <= 2;
  return (
    <>
      <Checkbox checked={value.complains} onChange={(event) => { change({ complains: event.target.checked }); }}>{t('call.complains')}</Checkbox>
      {isLow && !value.complains ? <Alert type="warning" showIcon title={t('call.lowAnswer')} /> : null}
      {isLow || value.complains ? <Words label={t('call.complaintText')} hint={t('call.complaintHint')} value={value.complaintText} onChange={(complaintText) => { change({ complaintText }); }} problem={problems['complaintText']} /> : null}
      <Words label={t('call.suggestion')} hint={t('call.suggestionHint')} value={value.suggestion} onChange={(suggestion) => { change({ suggestion }); }} problem={problems['suggestion']} />
      <Words label={t('call.remark')} value={value.remark} onChange={(remark) => { change({ remark }); }} problem={problems['remark']} />
    </>
  );
}

/** What the customer said on being called again. */
export function WishFields({ task, value, change, outcome }: CallFieldsProps & { outcome: AttemptOutcome }) {
  const t = useText();
  if (outcome !== 'REACHED' && outcome !== 'REFUSED') return null;
  const mayWithdraw = task.kind !== 'FOLLOW_UP' || outcome !== 'REACHED';
  return (
    <div className={styles['field']}>
      <span className={styles['label']}>{t('call.wishes')}</span>
      <Checkbox checked={value.noMoreFollowUps} onChange={(event) => { change({ noMoreFollowUps: event.target.checked }); }}>{t('call.noMoreFollowUps')}</Checkbox>
      {mayWithdraw ? <Checkbox checked={value.consentWithdrawn} onChange={(event) => { change({ consentWithdrawn: event.target.checked }); }}>{t('call.consentWithdrawn')}</Checkbox> : null}
    </div>
  );
}
