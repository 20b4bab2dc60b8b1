import { showsDate } from '@dealercare/domain/import/spreadsheet-cell';
import { refuse } from '../../platform/refusal.js';
import type { Archive } from './archive.js';
import { isTrue, readWhole, type Attributes } from './xml.js';

export interface BookSheet {
  name: string;
  hidden: boolean;
  part: string;
}

export interface Book {
  sheets: BookSheet[];
  from1904: boolean;
  /** By the number of a cell's style, whether it shows a day. */
  dateStyles: boolean[];
}

const FOLDER = 'xl/';
const partOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `${FOLDER}${target.replace(/^\.\//, '')}`);
const relationOf = (attributes: Attributes): string => Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

async function targets(archive: Archive): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const bytes = await archive.part('xl/_rels/workbook.xml.rels');
  if (bytes) await readWhole(bytes, { open(name, attributes) { if (name === 'Relationship') found.set(attributes['Id'] ?? '', attributes['Target'] ?? ''); } });
  return found;
}

async function dateStylesOf(archive: Archive): Promise<boolean[]> {
  const bytes = await archive.part('xl/styles.xml');
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let isCells = false;
  if (bytes) {
    await readWhole(bytes, {
      open(name, attributes) {
        if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        else if (name === 'cellXfs') isCells = true;
        else if (name === 'xf' && isCells) styles.push(showsDate(Number(attributes['numFmtId'] ?? 0), codes.get(Number(attributes['numFmtId'] ?? 0))));
      },
      close(name) { if (name === 'cellXfs') isCells = false; },
    });
  }
  return styles;
}

/** What a workbook says of itself: its sheets in order, hidden ones too, and how it counts and shows days. */
export async function readBook(archive: Archive): Promise<Book> {
  const bytes = await archive.part('xl/workbook.xml');
  if (!bytes) throw refuse('FILE_TYPE');
  const parts = await targets(archive);
  const sheets: BookSheet[] = [];
  let from1904 = false;
  await readWhole(bytes, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      else if (name === 'sheet') sheets.push({ name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible', part: partOf(parts.get(relationOf(attributes)) ?? '') });
    },
  });
  // Charts and macros are sheets too, but no tables.
  return { sheets: sheets.filter(({ part }) => part.includes('worksheets/')), from1904, dateStyles: await dateStylesOf(archive) };
}
