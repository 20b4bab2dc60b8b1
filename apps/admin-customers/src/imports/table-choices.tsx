import { Alert } from '@dealercare/admin-kit/core';
import { InputNumber } from '@dealercare/admin-kit/form';
import { Select } from '@dealercare/admin-kit/input';
import { FileEncoding, ImportFormat, type CorrectImportInput } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import type { ImportRunFactsFragment } from '../generated/imports/import-run.js';
import { separatorChoices, separators } from './separators.js';

interface TableChoicesProps {
  run: ImportRunFactsFragment;
  disabled: boolean;
  onChange: (input: Partial<CorrectImportInput>) => void;
}

const MAX_HEADER_LINE = 1000;

/** How the table stands in the file: characters and separators of a text, the sheet of a workbook, the line with the names of the columns. */
export function TableChoices({ run: { format, encoding, separator, sheet, sheets, headerLine }, disabled, onChange }: TableChoicesProps) {
  const t = useText();
  const sheetOptions = sheets?.map(({ name, hidden }) => ({ value: name, label: hidden ? t('recognised.hiddenSheet', { name }) : name })) ?? [];
  const header = (
    <label>
      <span>{t('recognised.headerLine')}</span>
      <InputNumber aria-label={t('recognised.headerLine')} min={1} max={MAX_HEADER_LINE} precision={0} disabled={disabled} value={headerLine} changeOnWheel={false} onChange={(next) => { if (next && next !== headerLine) onChange({ headerLine: next }); }} />
    </label>
  );
  if (format === ImportFormat.XLSX) {
    return (
      <>
        <label>
          <span>{t('recognised.sheet')}</span>
          <Select aria-label={t('recognised.sheet')} disabled={disabled} value={sheet} onChange={(next) => { onChange({ sheet: next }); }} options={sheetOptions} />
        </label>
        {header}
      </>
    );
  }
  return (
    <>
      <label>
        <span>{t('recognised.encoding')}</span>
        <Select aria-label={t('recognised.encoding')} disabled={disabled} value={encoding} onChange={(next) => { onChange({ encoding: next }); }} options={Object.values(FileEncoding).map((one) => ({ value: one, label: t(`recognised.encodings.${one}`) }))} />
      </label>
      <label>
        <span>{t('recognised.separator')}</span>
        <Select aria-label={t('recognised.separator')} disabled={disabled} value={separator} onChange={(next) => { onChange({ separator: next }); }} options={separatorChoices.map((one) => ({ value: one, label: t(`recognised.separators.${separators[one]}`) }))} />
      </label>
      {header}
    </>
  );
}

/** Sheets that nobody sees are not read unless chosen; that is said, since they may hold what is missed. */
export function HiddenSheets({ run: { sheets, sheet } }: Pick<TableChoicesProps, 'run'>) {
  const t = useText();
  const hidden = sheets?.filter((one) => one.hidden && one.name !== sheet).map(({ name }) => name) ?? [];
  return hidden.length > 0 ? <Alert type="info" showIcon title={t('recognised.hiddenTitle', { sheets: hidden.join(t('list.and')) })} /> : null;
}
