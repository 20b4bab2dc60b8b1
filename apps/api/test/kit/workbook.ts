import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive of these parts, as other programs write them. `claims` is the size that a part says it has. */
export function zipOf(parts: Readonly<Record<string, string | Buffer>>, claims: Readonly<Record<string, number>> = {}): Buffer {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain, { level: 6 });
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claims[name] ?? plain.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), facts, place, title]));
    written.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...written, entries, end]);
}

/** A cell: a text, a number, a number shown as a day, a formula with or without its result, or a text written in place. */
export type BookCell = string | number | null | { day: number } | { formula: string; result?: string | number } | { inline: string } | { error: string };

export interface BookSheetOf {
  name: string;
  rows: BookCell[][];
  state?: 'hidden' | 'veryHidden';
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function letters(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : letters(Math.floor(place / 26) - 1) + String.fromCharCode(65 + (place % 26));
}

function cellXml(cell: BookCell, at: string, shared: Map<string, number>): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    if (!shared.has(cell)) shared.set(cell, shared.size);
    return `<c r="${at}" t="s"><v>${shared.get(cell)!}</v></c>`;
  }
  if ('day' in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
  if ('inline' in cell) return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell.inline)}</t></is></c>`;
  if ('error' in cell) return `<c r="${at}" t="e"><f>A1/0</f><v>${cell.error}</v></c>`;
  const type = typeof cell.result === 'string' ? ' t="str"' : '';
  return `<c r="${at}"${type}><f>${escaped(cell.formula)}</f>${cell.result === undefined ? '' : `<v>${escaped(String(cell.result))}</v>`}</c>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The parts of a workbook, sheets before the texts that they share, as Excel orders them. */
export function bookParts(sheets: readonly BookSheetOf[], { from1904 = false } = {}): Record<string, string> {
  const shared = new Map<string, number>();
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types/>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns:r="r"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${sheets.map(({ name, state }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
  };
  sheets.forEach(({ rows }, index) => {
    const body = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, place) => cellXml(cell, `${letters(place)}${row + 1}`, shared)).join('')}</row>`).join('');
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `${HEAD}<worksheet><sheetData>${body}</sheetData></worksheet>`;
  });
  parts['xl/styles.xml'] = `${HEAD}<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
  parts['xl/sharedStrings.xml'] = `${HEAD}<sst>${[...shared.keys()].map((text) => `<si><r><t>${escaped(text.slice(0, 1))}</t></r><r><t xml:space="preserve">${escaped(text.slice(1))}</t></r><rPh><t>pinyin</t></rPh></si>`).join('')}</sst>`;
  return parts;
}

export const bookOf = (sheets: readonly BookSheetOf[], options: { from1904?: boolean } = {}): Buffer => zipOf(bookParts(sheets, options));
