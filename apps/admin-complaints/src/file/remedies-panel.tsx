import { Button } from '@dealercare/admin-kit/core';
import { Panel, Tag } from '@dealercare/admin-kit/desk';
import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { useFileText } from '../file-texts.js';
import type { CaseFile, PartVerb } from './allowed-verbs.js';
import { zoneOf } from './ladder-of.js';
import { useOpenVerb } from './use-verbs.js';
import styles from './file.module.css';

type Remedy = CaseFile['remedies'][number];

function verbsOf({ approvedAt, doneAt }: Remedy, allowedActions: readonly string[]): PartVerb[] {
  return [
    ...(!approvedAt && allowedActions.includes('APPROVE_REMEDY') ? ['approveRemedy' as const] : []),
    ...(!doneAt && allowedActions.includes('COMPLETE_REMEDY') ? ['completeRemedy' as const] : []),
  ];
}

function RemedyLine({ remedy, file }: { remedy: Remedy; file: CaseFile }) {
  const t = useText();
  const f = useFileText();
  const format = useFormat(zoneOf(file));
  const open = useOpenVerb();
  const { kind, amountFen, text, owner, dueAt, doneAt, approvedAt, approvedBy } = remedy;
  const when = doneAt ? f('file.remedyDone', { when: format.moment(doneAt) }) : dueAt ? f('file.remedyDue', { when: format.moment(dueAt) }) : null;
  return (
    <li>
      <span className={styles['line']}>
        <b>{t(`word.remedy.${kind}`)}</b>
        {amountFen > 0 ? <span>{format.money(amountFen)}</span> : null}
        {doneAt ? <Tag tone="good" icon="check">{when}</Tag> : approvedAt ? null : <Tag tone="soon" icon="clock">{f('file.notApproved')}</Tag>}
      </span>
      {text ? <p className={styles['words']}>{text}</p> : null}
      <span className={styles['faint']}>{[owner?.name, doneAt ? null : when, amountFen > 0 && approvedBy ? f('file.approvedBy', { name: approvedBy.name }) : null].filter(Boolean).join(' · ')}</span>
      <span className={styles['clock-line']}>
        {verbsOf(remedy, file.allowedActions).map((verb) => <Button key={verb} size="small" onClick={() => { open(verb, remedy.id); }}>{f(`verb.${verb}.do`)}</Button>)}
      </span>
    </li>
  );
}

/** What was promised to the customer and decided against the cause. */
export function RemediesPanel({ file }: { file: CaseFile }) {
  const f = useFileText();
  const open = useOpenVerb();
  const add = file.allowedActions.includes('ADD_REMEDY') ? <Button size="small" onClick={() => { open('addRemedy'); }}>{f('verb.addRemedy.do')}</Button> : null;
  return (
    <Panel title={f('file.remedies')} action={add}>
      {file.remedies.length === 0 ? <p className={styles['soft']}>{f('file.noRemedies')}</p> : <ul className={styles['remedies']}>{file.remedies.map((remedy) => <RemedyLine key={remedy.id} remedy={remedy} file={file} />)}</ul>}
    </Panel>
  );
}
