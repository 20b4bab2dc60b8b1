import type { UnitType } from '@dealercare/domain/access/role';
import type { ErrorCode } from '@dealercare/schema/error-codes';
import type { Ctx, TxCtx } from '../platform/context.js';
import type { RefusalParams } from '../platform/refusal.js';

/** What the import does, or would do, with a row. REPEATED: the same record stands further up in the file. */
export const verdicts = ['CREATE', 'UPDATE', 'UNCHANGED', 'REPEATED', 'REFUSED'] as const;
export type Verdict = (typeof verdicts)[number];

/** Something that was noticed in a row. An ERROR refuses the row, a WARNING stands beside what is imported. */
export interface Finding {
  field: string;
  code: ErrorCode;
  gravity: 'WARNING' | 'ERROR';
  params?: RefusalParams;
}

export interface ImportField {
  name: string;
  nameZh: string;
  nameEn: string;
  required: boolean;
  /** Headers under which other systems call it, in either language. */
  synonyms: readonly string[];
}

/** Where the file goes. */
export interface ImportScope {
  runId: string;
  unitId: string;
  timezone: string;
  manufacturerId: string;
}

/** One row with its cells by field name; a column that the file lacks is an empty cell. */
export interface ImportCells {
  line: number;
  values: Readonly<Record<string, string>>;
}

export interface Judged<Plan = unknown> {
  line: number;
  verdict: Verdict;
  findings: Finding[];
  businessKey: string | null;
  personIndex?: string | null;
  /** What `write` will do; absent unless the row is created or updated. */
  plan?: Plan;
}

export interface Written {
  line: number;
  entityId: string;
  /** The record as it was; null when it was created. Sealed by the engine. */
  before: Record<string, unknown> | null;
  versionAfter: number;
}

export interface Revertible {
  entityId: string;
  before: Record<string, unknown> | null;
  versionAfter: number;
}

/**
 * What one kind of file means. `judge` decides, `write` does what was decided: the dry run calls the first, the run both,
 * so that they cannot differ (rulings 35).
 */
export interface ImportKind<Plan = unknown> {
  code: string;
  nameZh: string;
  nameEn: string;
  at: UnitType;
  fields: readonly ImportField[];
  /** In which order files of several kinds are imported when they come together. */
  order: number;
  judge(ctx: Ctx, scope: ImportScope, rows: readonly ImportCells[]): Promise<Judged<Plan>[]>;
  write(tx: TxCtx, scope: ImportScope, rows: readonly Judged<Plan>[]): Promise<Written[]>;
  /** Takes one row back if nobody has touched the record since; false when it stays. */
  revert(tx: TxCtx, scope: ImportScope, row: Revertible): Promise<boolean>;
  /** Told once when all rows are written. */
  finished?(tx: TxCtx, scope: ImportScope): Promise<void>;
}

const kinds = new Map<string, ImportKind>();

/** The rooms' kinds of file, told by the application once at start. */
export function registerImportKinds(list: readonly ImportKind[]): void {
  for (const kind of list) kinds.set(kind.code, kind);
}

export const importKinds = (): ImportKind[] => [...kinds.values()].sort((a, b) => a.order - b.order);
export const importKind = (code: string | null): ImportKind | undefined => (code === null ? undefined : kinds.get(code));
