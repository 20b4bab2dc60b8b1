import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { ImportKindsDocument, type ImportKindsQuery } from '../generated/imports/import-kinds.js';

export type ImportKindOf = ImportKindsQuery['importKinds'][number];

/** The kinds of file, in the order in which they build on one another. */
export function useImportKinds(): readonly ImportKindOf[] {
  return useQuery(ImportKindsDocument).data?.importKinds ?? [];
}

const BYTES = 1024;

/** What people call a kind of file, a field of it, and a file's size. */
export function useImportWords() {
  const t = useText();
  const format = useFormat();
  const nameOf = useBilingualName();
  const kinds = useImportKinds();
  const kindOf = (code: string | null | undefined) => kinds.find((kind) => kind.code === code);
  return {
    kindOf,
    kindName(code: string | null | undefined): string {
      const kind = kindOf(code);
      return kind ? nameOf(kind) : t('imports.kindUnknown');
    },
    fieldName(code: string | null | undefined, field: string): string {
      const named = kindOf(code)?.fields.find(({ name }) => name === field);
      return named ? nameOf(named) : t('imports.wholeRow');
    },
    size(bytes: number): string {
      const kilobytes = bytes / BYTES;
      return kilobytes < BYTES ? t('imports.kb', { size: format.number(Math.max(1, Math.round(kilobytes))) }) : t('imports.mb', { size: format.number(kilobytes / BYTES, 1) });
    },
  };
}
