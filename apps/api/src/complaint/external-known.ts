import type { SiteStatus } from '@dealercare/domain/complaint/site-case';
import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';

/** What stands in a site case beside its description. */
export interface SiteColumns {
  brand: string | null;
  series: string | null;
  trimLine: string | null;
  faultCodes: string[];
  receivedOn: string | null;
  siteStatus: SiteStatus | null;
  textIndex: string | null;
}

/** A case of the site that the manufacturer has already. */
export interface KnownSiteCase {
  id: string;
  version: number;
  complaintId: string;
  columns: SiteColumns;
}

/** The manufacturer's cases with these numbers. */
export async function knownSiteCases(ctx: Ctx, unitId: string, numbers: readonly string[]): Promise<Map<string, KnownSiteCase>> {
  if (numbers.length === 0) return new Map();
  const list = inList([...new Set(numbers)]);
  const rows = await ctx.db.rows(
    `SELECT case_no, id, version, complaint_id, brand, series, trim_line, fault_codes, received_on, site_status, text_index FROM external_case WHERE unit_id = ? AND channel = 'COMPLAINT_SITE' AND case_no IN (${list.sql})`,
    [bareId(unitId), ...list.params]);
  return new Map(rows.map((row) => {
    const [caseNo, id, version, complaintId, brand, series, trimLine, faultCodes, receivedOn, siteStatus, textIndex] = row as (string | null)[];
    const columns = { brand, series, trimLine, faultCodes: JSON.parse(faultCodes!) as string[], receivedOn, siteStatus: siteStatus as SiteStatus | null, textIndex } as SiteColumns;
    return [caseNo!, { id: wireId('exc', id!), version: Number(version), complaintId: wireId('cmp', complaintId!), columns }];
  }));
}
