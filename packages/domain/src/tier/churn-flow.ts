import { addMonths } from '../time/local-date.js';
import { tiersOf } from './scheme.js';

/** Customers who went from one rung to another in a month; null stands for outside. */
export interface CountedMove {
  month: string;
  from: string | null;
  to: string | null;
  customers: number;
}

/** A rung in a month. Opening + in - out = closing, because all four are counted from the same moves. */
export interface ChurnFlow {
  month: string;
  tier: string;
  opening: number;
  inflow: number;
  outflow: number;
  closing: number;
}

const nextMonth = (month: string): string => addMonths(`${month}-01`, 1).slice(0, 7);

/** The months from one to another on each rung of the ladder, from all moves up to the last month (D5). */
export function churnFlows(moves: readonly CountedMove[], from: string, to: string): ChurnFlow[] {
  const sum = (fits: (move: CountedMove) => boolean): number => moves.filter(fits).reduce((total, { customers }) => total + customers, 0);
  const flows: ChurnFlow[] = [];
  for (const tier of tiersOf.CHURN) {
    let opening = sum((move) => move.month < from && move.to === tier) - sum((move) => move.month < from && move.from === tier);
    for (let month = from; month <= to; month = nextMonth(month)) {
      const inflow = sum((move) => move.month === month && move.to === tier);
      const outflow = sum((move) => move.month === month && move.from === tier);
      flows.push({ month, tier, opening, inflow, outflow, closing: opening + inflow - outflow });
      opening += inflow - outflow;
    }
  }
  return flows;
}
