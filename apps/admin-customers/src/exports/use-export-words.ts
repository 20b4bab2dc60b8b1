import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { ExportKindsDocument } from '../generated/exports/new-export.js';

/** What people call the kinds that can go out, and their columns. */
export function useExportKinds() {
  const nameOf = useBilingualName();
  const query = useQuery(ExportKindsDocument);
  const kinds = query.data?.exportKinds ?? [];
  return { query, kinds, kindName: (code: string) => { const kind = kinds.find((one) => one.code === code); return kind ? nameOf(kind) : ''; } };
}
