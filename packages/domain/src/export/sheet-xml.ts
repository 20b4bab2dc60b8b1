import type { ExportCell } from './csv-line.js';
import { safeCell } from './safe-cell.js';

const LONGEST = 32_767;
/** What XML 1.0 cannot hold: control signs and halves of a pair. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** A text inside a sheet. `_x000D_` would be read as a sign of its own, so its underline is spelt out. */
export const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(/[&<>"\r]/g, (found) => NAMES[found]!);

function cell(value: ExportCell): string {
  if (value === null || value === '') return '<c/>';
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(safeCell(value).slice(0, LONGEST))}</t></is></c>`;
}

/** A row of a sheet; cells stand in their order and need no names. Texts are never formulas. */
export const rowXml = (cells: readonly ExportCell[]): string => `<row>${cells.map(cell).join('')}</row>`;
