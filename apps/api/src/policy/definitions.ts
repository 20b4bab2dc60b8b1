import { sightSettings } from '@dealercare/domain/access/sight-settings';
import { careSettings } from '@dealercare/domain/care/care-settings';
import { caseLimitSettings } from '@dealercare/domain/complaint/case-limit-setting';
import { completenessSettings } from '@dealercare/domain/customer/completeness';
import { clockSettings } from '@dealercare/domain/complaint/clock-setting';
import { observationSettingList } from '@dealercare/domain/customer/observation-settings';
import { warrantySettings } from '@dealercare/domain/customer/warranty-settings';
import { exportSettings } from '@dealercare/domain/export/export-settings';
import { duplicateSettings } from '@dealercare/domain/duplicate/duplicate-settings';
import { nightlySettings } from '@dealercare/domain/import/by-itself';
import { retentionSettings } from '@dealercare/domain/policy/retention-settings';
import type { SettingDefinition } from '@dealercare/domain/policy/setting';
import { tierSettings } from '@dealercare/domain/tier/tier-settings';
import { followUpSettings } from '@dealercare/domain/survey/follow-up-settings';

/** Every setting of the product. The numbers themselves stand with the rules that use them. */
export const definitions: readonly SettingDefinition[] = [
  ...careSettings,
  ...followUpSettings,
  ...clockSettings() as SettingDefinition[],
  ...caseLimitSettings() as SettingDefinition[],
  ...sightSettings,
  ...Object.values(duplicateSettings) as unknown as SettingDefinition[],
  ...retentionSettings,
  ...completenessSettings as SettingDefinition[],
  ...Object.values(nightlySettings) as SettingDefinition[],
  ...exportSettings,
  ...tierSettings,
  ...warrantySettings,
  ...observationSettingList,
];

const byKey = new Map(definitions.map((definition) => [definition.key, definition]));

/** Keys may carry a more specific case behind `@`, such as `sla.feedback.general@SITE`; it is checked like the plain one. */
export function definitionOf(key: string): SettingDefinition | undefined {
  return byKey.get(key) ?? byKey.get(key.split('@', 1)[0]!);
}
