import { Alert } from '@dealercare/admin-kit/core';
import { exportOffer } from '@dealercare/admin-kit/desk';
import { PageHead, QueryState } from '@dealercare/admin-kit/portal';
import { useSearchParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { ExportForm } from './export-form.js';
import { useExportKinds } from './use-export-words.js';

/** Takes the rows of a list out: which columns, as what file, and how many rows it will be. */
export default function NewExportPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const { query, kinds } = useExportKinds();
  const offer = exportOffer(params);
  const kind = kinds.find(({ code }) => code === offer.kind) ?? (offer.kind === '' ? kinds[0] : undefined);
  return (
    <>
      <PageHead title={t('exports.newTitle')} lead={t('exports.newLead')} />
      <QueryState query={query}>
        {() => (offer.isReadable && kind
          ? <ExportForm key={kind.code} kind={kind} kinds={kinds} filter={offer.filter ?? null} search={offer.search ?? null} onKind={(code) => { setParams({ kind: code }); }} />
          : <Alert type="warning" showIcon title={t('exports.unreadable')} description={t('exports.unreadableHint')} />)}
      </QueryState>
    </>
  );
}
