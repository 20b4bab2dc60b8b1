import type { Action } from '@dealercare/domain/access/action';
import type { ExportCell } from '@dealercare/domain/export/csv-line';
import type { OrgTree } from '../organisation/org-tree.js';
import type { Ctx } from '../platform/context.js';
import type { Row } from '../platform/database/database.js';
import type { FilterFields, FilterTree } from '../platform/filter/filter.js';
import type { ListOrder } from '../platform/paging/keyset.js';
import type { SqlPart } from '../platform/scope.js';

export const exportKindCodes = ['CUSTOMERS', 'VEHICLES', 'REPAIR_ORDERS', 'CARE_TASKS', 'CONTACTS', 'COMPLAINTS'] as const;
export type ExportKindCode = (typeof exportKindCodes)[number];

/** Which rows: the same filter and search as in the list of the kind. */
export interface ExportQuery {
  filter: FilterTree | null;
  search: string | null;
}

/** Rows go out as their asker may see them, whoever's process writes them. */
export interface Outgoing extends Ctx {
  /** Numbers whole where the asker may have them so; masked otherwise. */
  readonly clear: boolean;
  readonly tree: OrgTree;
}

/** Whose a row is: what its masks are decided by. */
export interface OutRow {
  id: string;
  dealerId: string | null;
  /** Who keeps the customer on it. */
  keeperId: string | null;
  /** False for a case of which the asker sees the stub only. */
  opened: boolean;
}

export interface ExportColumn {
  name: string;
  nameZh: string;
  nameEn: string;
  /** SQL of what `cell` gets, in this order. */
  from: readonly string[];
  cell(values: Row, row: OutRow, out: Outgoing): ExportCell | Promise<ExportCell>;
}

/** One sort of record that can go out as a table. */
export interface ExportKind {
  code: ExportKindCode;
  nameZh: string;
  nameEn: string;
  /** What its list asks for. */
  action: Action;
  /** Dealer by dealer along an index; ids never change, so nothing comes twice and nothing is left out. */
  order: ListOrder;
  filterFields: FilterFields;
  /** Id, dealer, keeper and whether it may be opened, before the columns. */
  base(ctx: Ctx): Promise<SqlPart>;
  tables(ctx: Ctx): Promise<SqlPart>;
  /** Which rows are the asker's to take: the conditions of the list. */
  matching(ctx: Ctx, query: ExportQuery): Promise<SqlPart>;
  columns: readonly ExportColumn[];
  /** SQL of the keys with which texts of the row are sealed: fetched together for many rows. */
  sealedBy?: string;
}
