import { careSettings } from '@dealercare/domain/care/care-settings';
import { defaultContactHours, type ContactHours, type ContactingDealer } from '@dealercare/domain/care/callable-days';
import type { SettingDefinition } from '@dealercare/domain/policy/setting';
import { unitTime } from '../calendar/calendar-state.js';
import type { App } from '../platform/context.js';
import { resolvedSetting } from '../policy/settings-state.js';

const NO_CALL_DATES = 'contact.noCallDates';

/** The values of several settings that hold for a unit today, by key. */
export async function valuesOf(app: App, unitId: string, definitions: readonly SettingDefinition[]): Promise<ReadonlyMap<string, unknown>> {
  const values = await Promise.all(definitions.map(async (definition) => [definition.key, (await resolvedSetting(app, unitId, definition)).value] as const));
  return new Map(values);
}

export const careValues = (app: App, dealerId: string): Promise<ReadonlyMap<string, unknown>> => valuesOf(app, dealerId, careSettings);

/** The contact hours as shipped, with the dealer's own days without calls. */
export function contactHoursOf(values: ReadonlyMap<string, unknown>): ContactHours {
  const dates = values.get(NO_CALL_DATES);
  if (!Array.isArray(dates)) return defaultContactHours;
  return { ...defaultContactHours, noCallDays: { ...defaultContactHours.noCallDays, dates: dates as string[] } };
}

/** When a dealer may reach its customers (DT-CARE, R-53). */
export async function contactingDealer(app: App, dealerId: string): Promise<ContactingDealer> {
  const [time, values] = await Promise.all([unitTime(app, dealerId), careValues(app, dealerId)]);
  return { time, hours: contactHoursOf(values) };
}
