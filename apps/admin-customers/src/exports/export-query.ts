import type { ExportKindCode, ExportQueryInput } from '@dealercare/schema/types';

/** Under which name the API takes the filter of each kind. */
const filterNames = { CUSTOMERS: 'customers', VEHICLES: 'vehicles', REPAIR_ORDERS: 'orders', CARE_TASKS: 'tasks', CONTACTS: 'contacts', COMPLAINTS: 'complaints' } as const satisfies Record<ExportKindCode, keyof ExportQueryInput>;

/** Which rows go out, as the API asks for them. */
export function exportQuery(kind: ExportKindCode, filter: object | null | undefined, search: string | null | undefined): ExportQueryInput {
  return { kind, ...(filter ? { [filterNames[kind]]: filter } : {}), ...(search ? { search } : {}) };
}
