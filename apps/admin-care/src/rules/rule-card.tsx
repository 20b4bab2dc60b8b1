import { Button } from '@dealercare/admin-kit/core';
import { Tag } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Switch } from '@dealercare/admin-kit/input';
import { Icon, useChange } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { RulePartsFragment } from '../generated/rules/care-rules.js';
import { SetCareRuleDocument } from '../generated/rules/set-care-rule.js';
import { useRuleSentence } from './use-rule-sentence.js';
import styles from './rules.module.css';

export interface RuleCardProps {
  rule: RulePartsFragment;
  unitId: string;
  /** Null for readers. */
  onEdit: (() => void) | null;
}

/** Whose form of the rule it is. */
function Origin({ from, unitId }: { from: RulePartsFragment['from']; unitId: string }) {
  const t = useText();
  const nameOf = useBilingualName();
  if (!from) return <Tag>{t('rules.shipped')}</Tag>;
  return <Tag tone={from.id === unitId ? 'accent' : 'plain'}>{from.id === unitId ? t('rules.own') : t('rules.from', { unit: nameOf(from) })}</Tag>;
}

/** One rule as a sentence, with its switch. */
export function RuleCard({ rule, unitId, onEdit }: RuleCardProps) {
  const t = useText();
  const nameOf = useBilingualName();
  const sentence = useRuleSentence();
  const { code, active, version, from } = rule;
  const setActive = useChange(SetCareRuleDocument, {
    refetch: ['CareRules'],
    done: ({ setCareRule }) => t(setCareRule.active ? 'rules.turnedOn' : 'rules.turnedOff', { rule: nameOf(setCareRule) }),
    undo: ({ setCareRule }) => { void setActive.run({ input: { unitId, code, expectedVersion: setCareRule.version, active: !setCareRule.active } }); },
  });
  return (
    <li className={`${styles['rule']} ${active ? '' : styles['off']}`}>
      <div className={styles['head']}>
        <h2>{nameOf(rule)}</h2>
        <Origin from={from} unitId={unitId} />
        <span className={styles['room']} />
        {onEdit ? (
          <>
            <Switch
              aria-label={t('rules.switch', { rule: nameOf(rule) })} checked={active} loading={setActive.isRunning} checkedChildren={t('rules.on')} unCheckedChildren={t('rules.off')}
              onChange={(next) => { void setActive.run({ input: { unitId, code, expectedVersion: version, active: next } }); }}
            />
            <Button size="small" icon={<Icon name="edit" size={14} />} aria-label={t('rules.editRule', { rule: nameOf(rule) })} onClick={onEdit}>{t('rules.edit')}</Button>
          </>
        ) : <Tag tone={active ? 'good' : 'resting'}>{t(active ? 'rules.on' : 'rules.off')}</Tag>}
      </div>
      <p>{sentence(rule)}</p>
    </li>
  );
}
