import { addYears, type LocalDate } from '../time/local-date.js';

/** Repair records and complaint data are kept this long at least (INV-29). */
export const RECORDS_KEPT_YEARS = 6;

/** What is known of a person's records when erasure is asked for. */
export interface KeepingFacts {
  /** A complaint that is not ended. */
  openComplaint: boolean;
  /** Somebody has put a legal hold on the file. */
  held: boolean;
  /** The last day on which a repair was handed over or a complaint ended; null when there was none. */
  lastRecordOn: LocalDate | null;
}

/** Why the law keeps the records, and until when; `until` is null where nobody knows the day yet. */
export interface Keeping {
  by: 'HOLD' | 'COMPLAINT' | 'RECORDS';
  until: LocalDate | null;
}

/** Whether a request to erase has to wait: then the file is restricted instead (INV-29). Null: it can be erased now. */
export function keepsRecords({ openComplaint, held, lastRecordOn }: KeepingFacts, today: LocalDate): Keeping | null {
  if (held) return { by: 'HOLD', until: null };
  if (openComplaint) return { by: 'COMPLAINT', until: null };
  const until = lastRecordOn && addYears(lastRecordOn, RECORDS_KEPT_YEARS);
  return until && until > today ? { by: 'RECORDS', until } : null;
}
