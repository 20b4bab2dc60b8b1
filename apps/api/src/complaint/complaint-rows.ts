import type { GraphQLResolveInfo } from 'graphql';
import type { Customer } from '../customer/customer.entity.js';
import { customerShape } from '../customer/customer-shape.js';
import type { OrgUnit } from '../organisation/org-unit.entity.js';
import { unitShape } from '../organisation/unit-shape.js';
import type { Row } from '../platform/database/database.js';
import type { Projection } from '../platform/database/row-shape.js';
import { clockShape, complaintShape } from './case-shape.js';
import type { CaseClock } from './clock.entity.js';
import { NOTHING_DUE, type Complaint } from './complaint.entity.js';

/** What is read of cases and of what stands beside them. */
export interface ItemColumns {
  complaint: Projection<Complaint>;
  dealer: Projection<OrgUnit>;
  clock: Projection<CaseClock>;
  customer: Projection<Customer>;
}

/** What the document of a request asks for; null: everything, for readers that are no document. */
export const itemColumns = (info: GraphQLResolveInfo | null): ItemColumns => ({ complaint: complaintShape.for(info), dealer: unitShape.for(info), clock: clockShape.for(info), customer: customerShape.for(info) });

/** The columns of a case in a list: complaint, dealer, next clock, customer; in the order of `itemFromRow`. */
export const itemSelect = ({ complaint, dealer, clock, customer }: ItemColumns): string => [complaint.select('c'), dealer.select('u'), clock.select('k'), customer.select('cu')].join(', ');
export const itemWidth = ({ complaint, dealer, clock, customer }: ItemColumns): number => complaint.width + dealer.width + clock.width + customer.width;

/** To-one references come along by JOIN, so that a page of cases is one statement (performance.md Q3). */
export const itemJoins = 'LEFT JOIN org_unit u ON u.id = c.dealer_id LEFT JOIN clock k ON k.id = c.next_clock_id LEFT JOIN customer cu ON cu.dealer_id = c.dealer_id AND cu.id = c.customer_id';

/** A case as a row holds it: what a stub shows, and the rest for those who may open it. */
export interface ItemRow {
  complaint: Complaint;
  dealer: OrgUnit | null;
  clock: CaseClock | null;
  customer: Customer | null;
}

export function itemFromRow({ complaint, dealer, clock, customer }: ItemColumns, row: Row): ItemRow {
  const clockAt = complaint.width + dealer.width;
  return { complaint: complaint.read(row), dealer: dealer.readOrNull(row, complaint.width), clock: clock.readOrNull(row, clockAt), customer: customer.readOrNull(row, clockAt + clock.width) };
}

const NOTHING_DUE_TEXT = NOTHING_DUE.toISOString().slice(0, 10);

/** Nothing is due when the sentinel stands in the column. Lists hand the stored text on. */
export function dueOrNull(nextDueAt: Date | string): Date | null {
  const text = typeof nextDueAt === 'string' ? nextDueAt : nextDueAt.toISOString();
  return text.startsWith(NOTHING_DUE_TEXT) ? null : nextDueAt as Date;
}
