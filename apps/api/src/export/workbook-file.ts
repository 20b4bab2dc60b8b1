import { rowXml, xmlText } from '@dealercare/domain/export/sheet-xml';
import type { Cells, TableFile, TableHead } from './table-file.js';
import { emptyZip, ZipFile, type ZipState } from './zip-file.js';

/** What a sheet holds in a spreadsheet program, the header included; and how long its text may grow in an archive without 64-bit sizes. */
export const SHEET_ROWS = 1_048_576;
const SHEET_BYTES = 3_000_000_000;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface WorkbookState {
  zip: ZipState;
  sheets: number;
  /** Of the sheet under way, with its header. */
  rows: number;
}

/** A sign of its own in headers and footers of a page. */
const footer = (text: string): string => xmlText(text.replaceAll('&', '&&').slice(0, 200));

/** A workbook: sheets of rows, one after the other where one is full, and a last sheet that says where they come from. */
export class WorkbookFile implements TableFile {
  readonly state: WorkbookState;
  readonly #zip: ZipFile;

  constructor(private readonly head: TableHead, state: WorkbookState | null, private readonly sheetRows = SHEET_ROWS) {
    this.state = state ?? { zip: emptyZip(), sheets: 0, rows: 0 };
    this.#zip = new ZipFile(this.state.zip);
  }

  async begin(): Promise<void> {
    await this.#beginSheet();
  }

  async add(rows: readonly Cells[]): Promise<void> {
    for (let from = 0; from < rows.length;) {
      if (this.state.rows >= this.sheetRows || this.#zip.entrySize > SHEET_BYTES) {
        await this.#endSheet();
        await this.#beginSheet();
      }
      const part = rows.slice(from, from + this.sheetRows - this.state.rows);
      await this.#zip.add(part.map(rowXml).join(''));
      this.state.rows += part.length;
      from += part.length;
    }
  }

  async end(): Promise<void> {
    await this.#endSheet();
    await this.#zip.whole(`xl/worksheets/sheet${this.state.sheets + 1}.xml`, `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${this.head.watermark.facts.map(rowXml).join('')}</sheetData></worksheet>`);
    const { title, about } = this.head.watermark;
    const names = [...Array.from({ length: this.state.sheets }, (_, index) => (index === 0 ? title : `${title} ${index + 1}`)), about];
    await this.#zip.whole('xl/workbook.xml', `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.map((name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`);
    await this.#zip.whole('xl/_rels/workbook.xml.rels', relations(names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`])));
    await this.#zip.whole('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
    await this.#zip.whole('[Content_Types].xml', contentTypes(names.length));
    this.#zip.finish();
  }

  take(): Buffer {
    return this.#zip.take();
  }

  async #beginSheet(): Promise<void> {
    this.state.sheets += 1;
    this.state.rows = 1;
    this.#zip.begin(`xl/worksheets/sheet${this.state.sheets}.xml`);
    const frozen = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
    await this.#zip.add(`${DECLARATION}<worksheet xmlns="${MAIN}">${frozen}<sheetData>${rowXml(this.head.headers)}`);
  }

  async #endSheet(): Promise<void> {
    await this.#zip.add(`</sheetData><headerFooter><oddFooter>&amp;L${footer(this.head.watermark.line)}</oddFooter></headerFooter></worksheet>`);
    this.#zip.end();
  }
}

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

function contentTypes(sheets: number): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = Array.from({ length: sheets }, (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${kind}.worksheet+xml"/>`).join('');
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${parts}</Types>`;
}
