import { isSettingValue, type SettingDefinition } from '@dealercare/domain/policy/setting';
import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../organisation/org-tree.js';
import { unitById } from '../organisation/organisation.service.js';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { inserted, onDuplicate } from '../platform/database/dialect.js';
import { publish } from '../platform/events/event.js';
import { bareId, newId, requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { definitionOf, definitions } from './definitions.js';
import type { PolicyValue, SetPolicyInput } from './policy.types.js';
import { forgetSettings, resolvedSetting } from './settings-state.js';

function requireUnit(ctx: Ctx, unitId: string, action: 'policy:read' | 'policy:set'): void {
  requireId('org', unitId);
  if (!ctx.principal.everywhere && !ctx.principal.units(action).includes(unitId)) throw refuse('NOT_FOUND');
}

async function present(ctx: Ctx, unitId: string, definition: SettingDefinition, key = definition.key): Promise<PolicyValue> {
  const { value, fromUnitId, lockedBy } = await resolvedSetting(ctx.app, unitId, { key, shipped: definition.shipped });
  return {
    key, nameZh: definition.nameZh, nameEn: definition.nameEn, value: JSON.stringify(value), kind: JSON.stringify(definition.kind),
    locked: lockedBy !== null && lockedBy !== unitId, lockedHere: lockedBy === unitId, from: fromUnitId ? await unitById(ctx, fromUnitId) : null,
  };
}

export async function policyValues(ctx: Ctx, unitId: string): Promise<PolicyValue[]> {
  requireUnit(ctx, unitId, 'policy:read');
  return Promise.all(definitions.map((definition) => present(ctx, unitId, definition)));
}

function parseValue(definition: SettingDefinition, key: string, text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse('SETTING_VALUE_INVALID', { key });
  }
  if (!isSettingValue(definition.kind, value)) throw refuse('SETTING_VALUE_INVALID', { key });
  return value;
}

/** A unit's own value must not loosen what holds above it, nor be set where it is locked (INV-30, EX-179). */
async function requireOverridable(tx: TxCtx, unitId: string, definition: SettingDefinition, key: string, value: unknown): Promise<void> {
  const above = (await orgTree(tx.app)).unit(unitId)?.parentId;
  if (!above) return;
  const higher = await resolvedSetting(tx.app, above, { key, shipped: definition.shipped });
  if (higher.lockedBy) throw refuse('SETTING_LOCKED', { key });
  if (value !== null && definition.mayOverride && !definition.mayOverride(higher.value, value)) throw refuse('SETTING_LOOSENS', { key });
}

export async function setPolicy(tx: TxCtx, input: SetPolicyInput): Promise<PolicyValue> {
  requireUnit(tx, input.unitId, 'policy:set');
  const definition = definitionOf(input.key);
  if (!definition) throw refuse('SETTING_UNKNOWN', { key: input.key });
  const value = input.value == null ? null : parseValue(definition, input.key, input.value);
  await requireOverridable(tx, input.unitId, definition, input.key, value);
  const unit = (await orgTree(tx.app)).unit(input.unitId)!;
  const today = localDateOf(tx.now, unit.timezone);
  const validFrom = input.validFrom ?? today;
  if (validFrom < today) throw refuse('DAY_IS_PAST', { value: validFrom });
  const before = await resolvedSetting(tx.app, input.unitId, { key: input.key, shipped: definition.shipped });
  const at = instantText(tx.now);
  await tx.db.run(
    `INSERT INTO policy_setting (id, unit_id, setting_key, value, locked, valid_from, created_at, created_by, updated_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
     ${onDuplicate(['unit_id', 'setting_key', 'valid_from'], `value = ${inserted('value')}, locked = ${inserted('locked')}, updated_at = ${inserted('updated_at')}, version = policy_setting.version + 1`)}`,
    [bareId(newId('pol')), bareId(input.unitId), input.key, value === null ? null : JSON.stringify(value), input.locked, validFrom, at, tx.actor.id && bareId(tx.actor.id), at]);
  audit(tx, { unitId: input.unitId, action: 'policy.set', entity: 'policy_setting', entityId: input.key, before: { value: before.value }, after: { value, locked: input.locked, validFrom } });
  publish(tx, 'policy.changed', null, { unitId: input.unitId, key: input.key });
  forgetSettings(tx.app);
  return {
    key: input.key, nameZh: definition.nameZh, nameEn: definition.nameEn, kind: JSON.stringify(definition.kind), locked: false, lockedHere: input.locked && validFrom === today,
    value: JSON.stringify(value ?? before.value), from: await unitById(tx, input.unitId),
  };
}
