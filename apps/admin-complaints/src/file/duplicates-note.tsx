import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { Moment } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useFileText } from '../file-texts.js';
import type { CaseFile } from './allowed-verbs.js';
import { useOpenVerb } from './use-verbs.js';
import styles from './file.module.css';

/** Other open cases of the same customer or car, and the way to join them. */
export function DuplicatesNote({ file }: { file: CaseFile }) {
  const f = useFileText();
  const open = useOpenVerb();
  if (file.possibleDuplicates.length === 0) return null;
  const merge = file.allowedActions.includes('MERGE') ? <Button size="small" onClick={() => { open('merge'); }}>{f('verb.merge.do')}</Button> : null;
  return (
    <Panel title={f('file.duplicates')} action={merge}>
      <p className={styles['soft']}>{f('file.duplicatesHint')}</p>
      <ul className={styles['remedies']}>
        {file.possibleDuplicates.map(({ id, number, complaint }) => (
          <li key={id}>
            <Link to={`/complaints/${id}`}>{number}</Link>
            {complaint ? <span className={styles['faint']}><Moment at={complaint.receivedAt} /></span> : null}
            {complaint?.description ? <p className={styles['words']}>{complaint.description}</p> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
