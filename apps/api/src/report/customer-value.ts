import { monthsBack } from '@dealercare/domain/tier/months-back';
import { valueSettings } from '@dealercare/domain/tier/tier-settings';
import { customerValue } from '@dealercare/domain/tier/value';
import { addMonths } from '@dealercare/domain/time/local-date';
import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../organisation/org-tree.js';
import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import { loader } from '../platform/loader.js';
import { setting } from '../policy/settings-state.js';
import { paidEntries } from '../tier/segment-sql.js';
import type { CustomerValueView } from './customer-report.types.js';

const wholeMonths = (from: string, to: string): number => { let months = 0; while (addMonths(from, months + 1) <= to) months += 1; return months; };

async function settingsAt(ctx: Ctx, dealerId: string): Promise<{ marginPct: number; contactCostFen: number; expectedYears: number }> {
  const [marginPct, contactCostFen, expectedYears] = await Promise.all([setting<number>(ctx.app, dealerId, valueSettings.marginPct), setting<number>(ctx.app, dealerId, valueSettings.contactCostFen), setting<number>(ctx.app, dealerId, valueSettings.expectedYears)]);
  return { marginPct, contactCostFen, expectedYears };
}

/** What customers are worth, for those who have figures (C-212). */
export const valueOfCustomer = loader<CustomerValueView>(async (ctx, ids) => {
  const list = inList(ids.map(bareId));
  const rows = await ctx.db.rows(`SELECT f.dealer_id, f.customer_id, f.spend_fen, f.relation_from FROM customer_figures f WHERE f.customer_id IN (${list.sql})`, list.params);
  if (rows.length === 0) return new Map();
  const dealers = inList([...new Set(rows.map(([dealer]) => String(dealer)))]);
  const totals = new Map((await ctx.db.rows(
    `SELECT e.customer_id, SUM(e.spend) FROM (${paidEntries(`o.dealer_id IN (${dealers.sql}) AND o.customer_id IN (${list.sql})`)}) e GROUP BY e.customer_id`, [...dealers.params, ...list.params])).map(([id, fen]) => [String(id), Number(fen)]));
  const since = `${monthsBack(localDateOf(ctx.now, 'Asia/Shanghai'), 12)} 00:00:00.000`;
  const contacts = new Map((await ctx.db.rows(`SELECT customer_id, COUNT(*) FROM contact_log WHERE dealer_id IN (${dealers.sql}) AND customer_id IN (${list.sql}) AND at >= ? GROUP BY customer_id`, [...dealers.params, ...list.params, since])).map(([id, count]) => [String(id), Number(count)]));
  const tree = await orgTree(ctx.app);
  return new Map(await Promise.all(rows.map(async ([dealer, id, spend, from]) => {
    const dealerId = wireId('org', String(dealer));
    const today = localDateOf(ctx.now, tree.unit(dealerId)?.timezone ?? 'Asia/Shanghai');
    const value = customerValue({
      yearlySpendFen: Number(spend), totalSpendFen: totals.get(String(id)) ?? 0, contactsInYear: contacts.get(String(id)) ?? 0, relationMonths: from === null ? 0 : wholeMonths(String(from), today), ...await settingsAt(ctx, dealerId),
    });
    return [wireId('cus', String(id)), value] as const;
  })));
});
