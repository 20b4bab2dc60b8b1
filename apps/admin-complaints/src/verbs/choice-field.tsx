import { levels, useLevelName } from '@dealercare/admin-kit/desk';
import { Radio, Select } from '@dealercare/admin-kit/input';
import { type AttemptOutcome, type CallBackResult, type ComplaintContactChannel, CrisisKind, Justification, Mood, RemedyKind } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { severities } from '../cases/case-choice.js';
import { useFileText } from '../file-texts.js';
import type { FieldKind } from './field.js';
import type { Option } from './use-field-data.js';

const from = <Code extends string>(codes: readonly Code[], label: (code: Code) => string): Option[] => codes.map((value) => ({ value, label: label(value) }));
const contactChannels = ['PHONE', 'VISIT', 'WECHAT', 'SMS', 'EMAIL'] as const satisfies readonly ComplaintContactChannel[];
const outcomes = ['REACHED', 'NO_ANSWER', 'BUSY', 'CALL_BACK_LATER', 'REFUSED', 'WRONG_NUMBER'] as const satisfies readonly AttemptOutcome[];
const results = ['SATISFIED', 'DISSATISFIED', 'NOT_REACHED'] as const satisfies readonly CallBackResult[];

/** The answers to a field that is a choice among the trade's words; null for any other field. */
export function useChoices(): (kind: FieldKind, place: { level: (typeof levels)[number] }) => Option[] | null {
  const t = useText();
  const f = useFileText();
  const levelName = useLevelName();
  return (kind, place) => {
    switch (kind) {
      case 'contactChannel': return from(contactChannels, (code) => t(`word.contactChannel.${code}`));
      case 'outcome': return from(outcomes, (code) => t(`word.outcome.${code}`));
      case 'missedOutcome': return from(outcomes.filter((code) => code !== 'REACHED'), (code) => t(`word.outcome.${code}`));
      case 'mood': return from(Object.values(Mood), (code) => t(`word.mood.${code}`));
      case 'severity': return from(severities, (code) => t(`word.severity.${code}`));
      case 'justification': return from(Object.values(Justification), (code) => t(`word.justification.${code}`));
      case 'remedyKind': return from(Object.values(RemedyKind), (code) => t(`word.remedy.${code}`));
      case 'crisis': return from(Object.values(CrisisKind), (code) => t(`word.crisis.${code}`));
      case 'callBackResult': return from(results, (code) => f(`field.results.${code}`));
      case 'verdict': return from(['yes', 'no'] as const, (code) => f(`field.verdict.${code}`));
      case 'levelAbove': return from(levels.slice(levels.indexOf(place.level) + 1), levelName);
      default: return null;
    }
  };
}

const FEW = 4;

/** A few answers stand beside one another, more of them in a list. */
export function Choice({ options, ...field }: { options: readonly Option[]; id?: string; value?: string; onChange?: (value: string | undefined) => void; optional: boolean }) {
  const t = useFileText();
  const { optional, onChange, ...shown } = field;
  if (options.length <= FEW && !optional) {
    return <Radio.Group {...shown} optionType="button" options={[...options]} onChange={(event) => { onChange?.(event.target.value as string); }} />;
  }
  return <Select {...shown} {...(onChange && { onChange })} allowClear={optional} placeholder={t('field.choose')} options={[...options]} />;
}
