/** F-1, C-210: service revenue = base x return rate x ticket. What is measured is turned into its three factors, so that a change can be told apart. */
export interface RevenueParts {
  baseCustomers: number;
  paidVisits: number;
  revenueFen: number;
}

/** Paid visits by base customer in the period; null without a base. */
export const returnRate = ({ baseCustomers, paidVisits }: RevenueParts): number | null => (baseCustomers === 0 ? null : paidVisits / baseCustomers);
/** Revenue by paid visit; null without visits. */
export const ticketFen = ({ paidVisits, revenueFen }: RevenueParts): number | null => (paidVisits === 0 ? null : Math.round(revenueFen / paidVisits));

export const serviceRevenueFen = (baseCustomers: number, rate: number, ticket: number): number => Math.round(baseCustomers * rate * ticket);

/** F-2, C-211: average yearly spend x average years of relation x (1 + referred in a year / all customers). */
export const relationshipValueFen = (yearlySpendFen: number, years: number, referredInYear: number, customers: number): number =>
  Math.round(yearlySpendFen * years * (1 + (customers === 0 ? 0 : referredInYear / customers)));

/** C-212; everything that goes in is shown beside what comes out. */
export interface CustomerValueInputs {
  yearlySpendFen: number;
  totalSpendFen: number;
  contactsInYear: number;
  contactCostFen: number;
  marginPct: number;
  relationMonths: number;
  expectedYears: number;
}

export interface CustomerValue extends CustomerValueInputs {
  /** What the year's contacts cost. */
  contactsCostFen: number;
  /** What stays of the year's spend after the contacts. */
  netProfitFen: number;
  /** The same over the years that are still expected; never below nothing. */
  expectedProfitFen: number;
}

export function customerValue(given: CustomerValueInputs): CustomerValue {
  const contactsCostFen = given.contactsInYear * given.contactCostFen;
  const netProfitFen = Math.round(given.yearlySpendFen * given.marginPct / 100) - contactsCostFen;
  return { ...given, contactsCostFen, netProfitFen, expectedProfitFen: Math.max(0, netProfitFen * given.expectedYears) };
}
