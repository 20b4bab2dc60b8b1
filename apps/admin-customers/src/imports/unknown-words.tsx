import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { Select } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange, useFormat } from '@dealercare/admin-kit/portal';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useText } from '../area-texts.js';
import { CorrectImportDocument } from '../generated/imports/correct-import.js';
import { ImportColumnsDocument } from '../generated/imports/import-columns.js';
import type { ImportRunFactsFragment } from '../generated/imports/import-run.js';
import { JudgeImportDocument } from '../generated/imports/import-steps.js';
import { useImportWords } from './import-words.js';
import styles from './imports.module.css';

/** Words of the other system that nobody understood, to be told once (rulings 18). */
export function UnknownWords({ run }: { run: ImportRunFactsFragment }) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const { kindOf, fieldName } = useImportWords();
  const [meanings, setMeanings] = useState<Readonly<Record<string, string>>>({});
  const facts = useQuery(ImportColumnsDocument, { variables: { id: run.id }, fetchPolicy: 'cache-and-network' }).data?.importRun;
  const correction = useChange(CorrectImportDocument, { failsInPlace: true });
  const dryRun = useChange(JudgeImportDocument, { failsInPlace: true });
  const failure = correction.failure ?? dryRun.failure;
  const words = facts?.unknownWords ?? [];
  if (words.length === 0) return null;
  const keyOf = ({ field, word }: { field: string; word: string }) => `${field} ${word}`;
  const optionsOf = (field: string) => kindOf(run.kind)?.fields.find(({ name }) => name === field)?.choices?.map(({ word, nameEn }) => ({ value: word, label: language === 'en' ? nameEn : word })) ?? [];
  const judgeAgain = async () => {
    const told = words.flatMap(({ field, word }) => (meanings[keyOf({ field, word })] ? [{ field, word, means: meanings[keyOf({ field, word })]! }] : []));
    const kept = facts?.valueMaps.map(({ field, word, means }) => ({ field, word, means })) ?? [];
    if (await correction.run({ input: { runId: run.id, expectedVersion: run.version, valueMaps: [...kept, ...told] } })) await dryRun.run({ runId: run.id });
  };
  return (
    <Panel title={t('unknownWords.title')}>
      <div className={styles['stack']}>
        <p className={styles['soft']}>{t('unknownWords.lead')}</p>
        <ul className={styles['words']}>
          {words.map(({ field, word, rows }) => (
            <li key={keyOf({ field, word })}>
              <span>{fieldName(run.kind, field)}</span>
              <b>{word}</b>
              <span>{t('unknownWords.rows', { count: rows, rows: format.number(rows) })}</span>
              <Select aria-label={t('unknownWords.means', { word })} placeholder={t('unknownWords.choose')} allowClear value={meanings[keyOf({ field, word })] ?? null} options={optionsOf(field)} onChange={(means) => { setMeanings((before) => ({ ...before, [keyOf({ field, word })]: means ?? '' })); }} />
            </li>
          ))}
        </ul>
        {failure ? <FailureBanner failure={failure} /> : null}
        <div className={styles['actions']}><Button disabled={!Object.values(meanings).some(Boolean)} loading={correction.isRunning || dryRun.isRunning} onClick={() => { void judgeAgain(); }}>{t('unknownWords.judge')}</Button></div>
      </div>
    </Panel>
  );
}
