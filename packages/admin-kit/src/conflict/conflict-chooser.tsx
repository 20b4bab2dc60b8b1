import { useState } from 'react';
import { Button, Radio } from 'antd';
import { useKitText } from '../language/kit-texts.js';
import styles from './conflict-chooser.module.css';

/** A field that both have changed, as people read it. */
export interface ConflictField {
  name: string;
  label: string;
  mine: string;
  theirs: string;
}

export type ConflictChoice = Readonly<Record<string, 'mine' | 'theirs'>>;

/**
 * A stale edit: both versions field by field, and a choice for each (I8). Begins with the latest version, so that nobody's
 * work is overwritten without a look.
 */
export function ConflictChooser({ fields, onChosen }: { fields: readonly ConflictField[]; onChosen: (choice: ConflictChoice) => void }) {
  const t = useKitText();
  const [choice, setChoice] = useState<ConflictChoice>(() => Object.fromEntries(fields.map(({ name }) => [name, 'theirs'])));
  return (
    <section className={styles['conflict']} role="alert" aria-label={t('conflict.title')}>
      <h2>{t('conflict.title')}</h2>
      <p>{t('conflict.lead')}</p>
      {fields.map(({ name, label, mine, theirs }) => (
        <fieldset key={name}>
          <legend>{label}</legend>
          <Radio.Group
            value={choice[name]}
            onChange={(event) => { setChoice({ ...choice, [name]: event.target.value === 'mine' ? 'mine' : 'theirs' }); }}
            options={[
              { value: 'mine', label: <><b>{t('conflict.mine')}</b> {mine}</> },
              { value: 'theirs', label: <><b>{t('conflict.theirs')}</b> {theirs}</> },
            ]}
          />
        </fieldset>
      ))}
      <Button type="primary" onClick={() => { onChosen(choice); }}>{t('conflict.save')}</Button>
    </section>
  );
}
