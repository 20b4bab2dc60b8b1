import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Modal } from '@dealercare/admin-kit/form';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Input, Select } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { ImportRunFactsFragment } from '../generated/imports/import-run.js';
import { ImportTemplatesDocument, SaveImportTemplateDocument } from '../generated/imports/templates.js';
import styles from './imports.module.css';

const MAX_NAME = 80;

/** Keeps how the file is read under a name, for the next files of its source. */
function SaveTemplate({ run }: { run: ImportRunFactsFragment }) {
  const t = useText();
  const [name, setName] = useState<string | null>(null);
  const { run: save, isRunning, failure } = useChange(SaveImportTemplateDocument, { failsInPlace: true, refetch: ['ImportTemplates'], done: () => t('template.saved') });
  const keep = async () => {
    if (name?.trim() && await save({ input: { runId: run.id, name } })) setName(null);
  };
  return (
    <>
      <Button disabled={!run.kind} onClick={() => { setName(run.template?.name ?? ''); }}>{t('template.save')}</Button>
      <Modal open={name !== null} title={t('template.saveTitle')} okText={t('template.save')} cancelText={t('form.cancel')} okButtonProps={{ loading: isRunning, disabled: !name?.trim() }} onOk={() => { void keep(); }} onCancel={() => { setName(null); }}>
        <p>{t('template.saveLead')}</p>
        <Input aria-label={t('template.name')} placeholder={t('template.name')} maxLength={MAX_NAME} value={name ?? ''} onChange={({ target }) => { setName(target.value); }} onPressEnter={() => { void keep(); }} />
        {failure ? <FailureBanner failure={failure} /> : null}
      </Modal>
    </>
  );
}

/** By which template the file is read, and the way to keep this reading as one. */
export function TemplatesBar({ run, disabled, onChoose }: { run: ImportRunFactsFragment; disabled: boolean; onChoose: (templateId: string) => void }) {
  const t = useText();
  const nameOf = useBilingualName();
  const templates = useQuery(ImportTemplatesDocument, { variables: { unitId: run.unit.id } }).data?.importTemplates ?? [];
  const options = templates.map(({ id, name, unit }) => ({ value: id, label: unit.id === run.unit.id ? name : t('template.sharedBy', { name, unit: nameOf(unit) }) }));
  return (
    <div className={styles['actions']}>
      {templates.length > 0 ? (
        <Select className={styles['template'] ?? ''} showSearch optionFilterProp="label" aria-label={t('template.choose')} placeholder={t('template.choose')} disabled={disabled} value={run.template?.id ?? null} onChange={(id) => { if (id) onChoose(id); }} options={options} />
      ) : null}
      <SaveTemplate run={run} />
    </div>
  );
}
