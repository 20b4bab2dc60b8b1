/** Why customers are lost, on two levels (C-064): technical, service and cost by one source; value, system and employee by the other. */
export const churnReasons = {
  TECHNICAL: ['REPAIR_FAILED', 'PRODUCT_FAULT', 'PARTS_MISSING'],
  SERVICE: ['ATTITUDE', 'WAITING', 'PROMISE_BROKEN'],
  COST: ['LABOUR_DEAR', 'PARTS_DEAR', 'BILL_UNCLEAR'],
  VALUE: ['CHEAPER_ELSEWHERE', 'NEARER_ELSEWHERE'],
  SYSTEM: ['RECORDS_WRONG', 'NOT_REACHED'],
  EMPLOYEE: ['ADVISOR_LEFT', 'MISTREATED'],
  OTHER: ['MOVED_AWAY', 'CAR_SOLD', 'UNKNOWN'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ChurnReasonGroup = keyof typeof churnReasons;

export const churnReasonCodes: readonly string[] = Object.entries(churnReasons).flatMap(([group, below]) => below.map((reason) => `${group}.${reason}`));

export const isChurnReason = (code: string): boolean => churnReasonCodes.includes(code);
