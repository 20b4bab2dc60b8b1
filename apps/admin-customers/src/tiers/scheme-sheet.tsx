import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { useLazyQuery } from '@dealercare/admin-kit/gql';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { Input, Switch } from '@dealercare/admin-kit/input';
import { DraftNote, FailureBanner, failureOf, useChange, useDraft } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { PublishTierParametersDocument, TierPreviewDocument, type SchemePartsFragment, type TierPreviewQuery } from '../generated/tiers/tiers.js';
import { PreviewPanel } from './preview-panel.js';
import styles from './tiers.module.css';

type Values = Record<string, number>;
type Preview = TierPreviewQuery['tierPreview'];

const valuesOf = ({ parameters }: SchemePartsFragment): Values => Object.fromEntries(parameters.map(({ key, value }) => [key, value]));
const asInput = (values: Values) => Object.entries(values).map(([key, value]) => ({ key, value }));

/** The numbers of a scheme: tried on everybody first, then published. */
export function SchemeSheet({ scheme, unitId, mayChange, onClose }: { scheme: SchemePartsFragment; unitId: string; mayChange: boolean; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const draft = useDraft<Values>(`tiers.${unitId}.${scheme.scheme}.${scheme.number}`, valuesOf(scheme));
  const { value: values, change } = draft;
  const [shown, setShown] = useState<{ of: string; preview: Preview } | null>(null);
  const [ask, { loading, error }] = useLazyQuery(TierPreviewDocument, { fetchPolicy: 'network-only' });
  const { run, isRunning, failure } = useChange(PublishTierParametersDocument, { failsInPlace: true, refetch: ['TierSchemes'], done: () => t('tiers.published') });
  const [isLocked, setLocked] = useState(scheme.lockedHere);
  const key = JSON.stringify(values);
  const canWrite = mayChange && !scheme.locked;
  const preview = async (after: string | null) => {
    // A failure is shown from the query's own state.
    const data = await ask({ variables: { unitId, scheme: scheme.scheme, parameters: asInput(values), after } }).then((answer) => answer.data, () => undefined);
    if (!data) return;
    const before = after ? shown?.preview.movers ?? [] : [];
    setShown({ of: key, preview: { ...data.tierPreview, movers: [...before, ...data.tierPreview.movers] } });
  };
  const publish = async (parameters: Values | null) => {
    if (!await run({ input: { unitId, scheme: scheme.scheme, parameters: parameters && asInput(parameters), locked: isLocked, expectedNumber: scheme.number } })) return;
    draft.drop();
    onClose();
  };
  const trouble = failure ?? (error ? failureOf(error) : null);
  const isShown = shown?.of === key;
  return (
    <SideSheet
      title={t(`tiers.scheme.${scheme.scheme}`)}
      onClose={onClose}
      footer={
        <>
          <Button type={isShown ? 'default' : 'primary'} loading={loading} onClick={() => { void preview(null); }}>{t('tiers.preview')}</Button>
          {canWrite ? <Button type={isShown ? 'primary' : 'default'} disabled={!isShown} title={isShown ? undefined : t('tiers.previewFirst')} loading={isRunning} onClick={() => { void publish(values); }}>{t('tiers.publish')}</Button> : null}
          {canWrite && scheme.from?.id === unitId ? <Button disabled={isRunning} onClick={() => { void publish(null); }}>{t('tiers.inherit')}</Button> : null}
        </>
      }
    >
      <div className={styles['sheet']}>
        <DraftNote draft={draft} />
        {scheme.locked ? <p className={styles['soft']}>{t('tiers.lockedHint')}</p> : null}
        {trouble ? <FailureBanner failure={trouble} /> : null}
        {trouble && trouble.fields.length > 0 ? <ul className={styles['problems']}>{trouble.fields.map(({ path, text }) => <li key={path}>{text}</li>)}</ul> : null}
        {isShown ? <PreviewPanel preview={shown.preview} isLoading={loading} onMore={() => { void preview(shown.preview.next ?? null); }} /> : <p className={styles['soft']}>{t('tiers.previewHint')}</p>}
        {scheme.parameters.map(({ key: name, nameZh, nameEn, low, high, shipped }) => {
          const label = language === 'en' ? nameEn : nameZh;
          if (name === 'active') {
            return <label key={name} className={styles['switch']}><Switch aria-label={label} checked={values[name] === 1} disabled={!mayChange} onChange={(on) => { change({ active: on ? 1 : 0 }); }} /><span>{label}</span></label>;
          }
          return (
            <label key={name} className={styles['field']}>
              <span>{label}<small>{t('tiers.bounds', { low, high, shipped })}</small></span>
              <Input type="number" step={1} min={low} max={high} disabled={!mayChange} value={String(values[name])} onChange={(event) => { change({ [name]: Number.parseInt(event.target.value, 10) || 0 }); }} />
            </label>
          );
        })}
        {canWrite ? <label className={styles['switch']}><Switch aria-label={t('tiers.lock')} checked={isLocked} onChange={setLocked} /><span>{t('tiers.lock')}</span></label> : null}
      </div>
    </SideSheet>
  );
}
