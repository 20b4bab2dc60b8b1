import { sightSettings } from '@dealercare/domain/access/sight-settings';
import { careSettings } from '@dealercare/domain/care/care-settings';
import { caseLimitSettings } from '@dealercare/domain/complaint/case-limit-setting';
import { clockSettings } from '@dealercare/domain/complaint/clock-setting';
import { retentionSettings } from '@dealercare/domain/policy/retention-settings';
import type { SettingDefinition } from '@dealercare/domain/policy/setting';
import { followUpSettings } from '@dealercare/domain/survey/follow-up-settings';

/** Every setting of the product. The numbers themselves stand with the rules that use them. */
export const definitions: readonly SettingDefinition[] = [
  ...careSettings,
  ...followUpSettings,
  ...clockSettings() as SettingDefinition[],
  ...caseLimitSettings() as SettingDefinition[],
  ...sightSettings,
  ...retentionSettings,
];

const byKey = new Map(definitions.map((definition) => [definition.key, definition]));

/** Keys may carry a more specific case behind `@`, such as `sla.feedback.general@SITE`; it is checked like the plain one. */
export function definitionOf(key: string): SettingDefinition | undefined {
  return byKey.get(key) ?? byKey.get(key.split('@', 1)[0]!);
}
