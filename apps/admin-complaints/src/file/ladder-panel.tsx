import { Button } from '@dealercare/admin-kit/core';
import { Facts, Ladder, Panel, Tag, useLevelName } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { useFileText } from '../file-texts.js';
import { allowedLevelVerbs, type CaseFile } from './allowed-verbs.js';
import { ladderOf, zoneOf } from './ladder-of.js';
import { useOpenVerb } from './use-verbs.js';
import styles from './file.module.css';

type Escalation = CaseFile['escalations'][number];

function Plan({ steps, zone }: { steps: Escalation['plan']; zone: string }) {
  const format = useFormat(zone);
  return (
    <ol className={styles['steps']}>
      {steps.map(({ text, owner, dueAt }) => <li key={text}>{text} <span className={styles['faint']}>{[owner?.name, dueAt && format.moment(dueAt)].filter(Boolean).join(' · ')}</span></li>)}
    </ol>
  );
}

/** What one rung was asked and has done; the latest time counts where it was asked twice. */
function Rung({ escalation, zone }: { escalation: Escalation; zone: string }) {
  const t = useText();
  const f = useFileText();
  const format = useFormat(zone);
  const nameOf = useBilingualName();
  const levelName = useLevelName();
  const open = useOpenVerb();
  const { toLevel, toUnit, status, trigger, requestedAt, requestedBy, officer, reason, plan, returned, rejectCount, endedAt } = escalation;
  return (
    <li className={`${styles['rung']} ${endedAt ? '' : styles['rung-active']}`}>
      <h3>{levelName(toLevel)}{toUnit ? <span className={styles['faint']}>{nameOf(toUnit)}</span> : null}<Tag tone={endedAt ? 'plain' : 'accent'}>{t(`word.escalationStatus.${status}`)}</Tag></h3>
      <span className={styles['faint']}>
        {[f('file.rung.requested', { when: format.moment(requestedAt), trigger: t(`word.trigger.${trigger}`) }), requestedBy && f('file.rung.by', { name: requestedBy.name })].filter(Boolean).join(' · ')}
      </span>
      {officer ? <span>{f('file.rung.officer', { name: officer.name })}</span> : null}
      {rejectCount > 0 ? <span>{f('file.rung.rejected', { count: rejectCount })}</span> : null}
      {reason ? <p className={styles['words']}>{reason}</p> : null}
      {plan.length > 0 ? <div><span className={styles['faint']}>{f('file.plan')}</span><Plan steps={plan} zone={zone} /></div> : null}
      {returned ? <Facts facts={[{ label: f('file.returned'), value: returned.reason }, { label: f('file.missingSteps'), value: returned.missingSteps.join(t('word.and')) }]} /> : null}
      <span className={styles['actions']}>
        {allowedLevelVerbs(escalation).map((verb) => <Button key={verb} size="small" onClick={() => { open(verb, escalation.id); }}>{f(`verb.${verb}.do`)}</Button>)}
      </span>
    </li>
  );
}

/** From the desk to the manufacturer: who holds the case, when it climbs, and what each rung has done. */
export function LadderPanel({ file }: { file: CaseFile }) {
  const f = useFileText();
  const nameOf = useBilingualName();
  return (
    <Panel title={f('file.ladder')}>
      <Ladder ladder={ladderOf(file, nameOf)} />
      {file.escalations.length > 0 ? <ul className={styles['rungs']} aria-label={f('file.rungs')}>{[...file.escalations].reverse().map((escalation) => <Rung key={escalation.id} escalation={escalation} zone={zoneOf(file)} />)}</ul> : null}
    </Panel>
  );
}
