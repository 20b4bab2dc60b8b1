import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Icon, saveFile, tellFailure, useChange } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { LinkToExportDocument } from '../generated/exports/exports.js';

/** Fetches the file: asks for a link of one's own, which asks for a proof, and follows it. */
export function FetchButton({ id }: { id: string }) {
  const t = useText();
  const [isFetching, setFetching] = useState(false);
  const { run, isRunning } = useChange(LinkToExportDocument, { refetch: ['ExportJobs'] });
  const fetchIt = async () => {
    const answer = await run({ id });
    if (!answer) return;
    setFetching(true);
    await saveFile(answer.linkToExport.path, answer.linkToExport.fileName).catch(tellFailure);
    setFetching(false);
  };
  return <Button size="small" icon={<Icon name="download" size={14} />} loading={isRunning || isFetching} onClick={() => { void fetchIt(); }}>{t('exports.fetch')}</Button>;
}
