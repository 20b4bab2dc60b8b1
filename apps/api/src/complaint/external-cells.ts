import { cellText, meansNothing } from '@dealercare/domain/customer/cell-text';
import { readDate } from '@dealercare/domain/customer/dms-date';
import { readFaultCodes, readSiteStatus, type SiteStatus } from '@dealercare/domain/complaint/site-case';
import type { Finding } from '../import/import-kind.js';

const CASE_NO = 60;
const WORDS = 60;
const TRIM = 120;
const DESCRIPTION = 4000;

/** What a row of a complaint site's file says, and what was noticed. */
export interface SiteReading {
  caseNo: string | null;
  brand: string | null;
  series: string | null;
  trimLine: string | null;
  description: string | null;
  faultCodes: string[];
  receivedOn: string | null;
  siteStatus: SiteStatus | null;
  findings: Finding[];
}

type Cells = Readonly<Record<string, string>>;

const textOf = (cells: Cells, field: string, limit: number): string | null => {
  const text = cellText(cells[field] ?? '');
  return meansNothing(text) ? null : text.slice(0, limit);
};

const shown = (cells: Cells, field: string): string => cellText(cells[field] ?? '').slice(0, 30);

/** Reads one row: number, description, day and status must be there; the rest may be missing. */
export function readSiteCells(cells: Cells, today: string): SiteReading {
  const findings: Finding[] = [];
  const note = (field: string, code: Finding['code'], gravity: Finding['gravity'], params?: Finding['params']): void => { findings.push({ field, code, gravity, params }); };
  const caseNo = textOf(cells, 'caseNo', CASE_NO);
  if (!caseNo) note('caseNo', 'NUMBER_MISSING', 'ERROR');
  const description = textOf(cells, 'description', DESCRIPTION);
  if (!description) note('description', 'REQUIRED', 'ERROR');
  const day = readDate(cells['receivedOn'] ?? '');
  if (!day.ok) note('receivedOn', 'CELL_INVALID', 'ERROR', { value: shown(cells, 'receivedOn') });
  else if (day.value > today) note('receivedOn', 'DATE_IN_FUTURE', 'ERROR');
  const status = readSiteStatus(cells['siteStatus'] ?? '');
  if (!status.ok) note('siteStatus', 'CELL_INVALID', 'ERROR', { value: shown(cells, 'siteStatus') });
  const faults = readFaultCodes(cells['faultCodes'] ?? '');
  if (faults.unread.length > 0) note('faultCodes', 'CELL_UNREADABLE', 'WARNING', { value: faults.unread.join(' ').slice(0, 30) });
  return {
    caseNo, description, brand: textOf(cells, 'brand', WORDS), series: textOf(cells, 'series', WORDS), trimLine: textOf(cells, 'trimLine', TRIM), faultCodes: faults.codes,
    receivedOn: day.ok ? day.value : null, siteStatus: status.ok ? status.value : null, findings,
  };
}
