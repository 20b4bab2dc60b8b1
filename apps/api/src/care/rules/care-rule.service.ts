import { defaultRule } from '@dealercare/domain/care/default-rules';
import { openDays } from '@dealercare/domain/care/plan-range';
import type { CareRule as Rule } from '@dealercare/domain/care/rule';
import { changeRule, type RuleChange } from '@dealercare/domain/care/rule-change';
import { ruleProblems } from '@dealercare/domain/care/rule-problems';
import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../../organisation/org-tree.js';
import { unitById } from '../../organisation/organisation.service.js';
import { audit, difference } from '../../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { publish } from '../../platform/events/event.js';
import { newId, requireId } from '../../platform/ids.js';
import { refuse } from '../../platform/refusal.js';
import { requireVersion, saveVersioned } from '../../platform/versioned.js';
import { requestPlan } from '../plan/plan.service.js';
import { CareRuleRow } from './care-rule.entity.js';
import type { CareRule, SetCareRuleInput } from './care-rule.types.js';
import { forgetRules, rulesOf, type ResolvedRule } from './rules-state.js';

function requireUnit(ctx: Ctx, unitId: string, action: 'care:read' | 'care:rules'): void {
  requireId('org', unitId);
  if (!ctx.principal.everywhere && !ctx.principal.units(action).includes(unitId)) throw refuse('NOT_FOUND');
}

async function present(ctx: Ctx, { rule, fromUnitId }: ResolvedRule, own: CareRuleRow | null): Promise<CareRule> {
  const { code, nameZh, nameEn, active, trigger, offsetDays, ifImpossible, capClass, priority } = rule;
  return {
    code, nameZh, nameEn, active, trigger: trigger.kind, offsetDays, ifImpossible, capClass, priority, windowDays: openDays(rule),
    steps: rule.steps.map(({ channel, timing }) => ({
      channel, timing: timing.kind, ...(timing.kind === 'DAY' ? { day: timing.day, from: timing.from, until: timing.until } : { day: null, from: null, until: null }),
    })),
    firstMaintenanceMonths: trigger.kind === 'FIRST_MAINTENANCE' ? trigger.months : null, surveyCode: rule.followUp?.surveyCode ?? null,
    from: fromUnitId ? await unitById(ctx, fromUnitId) : null, version: own?.version ?? 0,
  };
}

/** The unit's own forms that hold today, by code: the latest of each. */
async function ownForms(ctx: Ctx, unitId: string): Promise<Map<string, CareRuleRow>> {
  const rows = await ctx.db.manager.find(CareRuleRow, { where: { unitId }, order: { validFrom: 'ASC' } });
  return new Map(rows.map((row) => [row.ruleCode, row]));
}

/** Every care rule as it holds for a unit today, and whose form it is. */
export async function careRules(ctx: Ctx, unitId: string): Promise<CareRule[]> {
  requireUnit(ctx, unitId, 'care:read');
  const own = await ownForms(ctx, unitId);
  return Promise.all((await rulesOf(ctx.app, unitId)).map((resolved) => present(ctx, resolved, own.get(resolved.rule.code) ?? null)));
}

const given = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

function changeOf({ active, offsetDays, windowDays, priority, smsFrom, firstMaintenanceMonths }: SetCareRuleInput): RuleChange {
  const change = { active: given(active), offsetDays: given(offsetDays), windowDays: given(windowDays), priority: given(priority), smsFrom: given(smsFrom), firstMaintenanceMonths: given(firstMaintenanceMonths) };
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as RuleChange;
}

function soundRule(rule: Rule): Rule {
  const problems = ruleProblems(rule);
  if (problems.length > 0) throw refuse('RULE_NOT_SOUND', { problems }, problems.map((code) => ({ path: 'input', code })));
  return rule;
}

async function save(tx: TxCtx, unitId: string, code: string, validFrom: string, rule: Rule | null, expected: number | null | undefined): Promise<void> {
  const known = await tx.db.manager.findOneBy(CareRuleRow, { unitId, ruleCode: code, validFrom });
  const current = known ?? (await ownForms(tx, unitId)).get(code) ?? null;
  if (expected != null) requireVersion({ version: current?.version ?? 0 }, expected);
  if (known) await saveVersioned(tx, CareRuleRow, known, { rule });
  else {
    await tx.db.manager.insert(CareRuleRow, {
      id: newId('crl'), unitId, ruleCode: code, rule, validFrom, createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: (current?.version ?? 0) + 1,
    } as object);
  }
}

/** A unit's own form of a rule, checked as a whole (B1). Dealers below are planned again with it. */
export async function setCareRule(tx: TxCtx, input: SetCareRuleInput): Promise<CareRule> {
  requireUnit(tx, input.unitId, 'care:rules');
  if (!defaultRule(input.code)) throw refuse('RULE_UNKNOWN', { code: input.code });
  const tree = await orgTree(tx.app);
  const today = localDateOf(tx.now, tree.unit(input.unitId)?.timezone ?? 'Asia/Shanghai');
  const validFrom = input.validFrom ?? today;
  if (validFrom < today) throw refuse('DAY_IS_PAST', { value: validFrom });
  const holds = (await rulesOf(tx.app, input.unitId)).find(({ rule }) => rule.code === input.code)!;
  const rule = input.inherit ? null : soundRule(changeRule(holds.rule, changeOf(input)));
  await save(tx, input.unitId, input.code, validFrom, rule, input.expectedVersion);
  const changed = rule && difference({ ...holds.rule }, { ...rule });
  audit(tx, { unitId: input.unitId, action: 'care.set-rule', entity: 'care_rule', entityId: input.code, ...(changed ?? { after: { inherit: input.inherit } }) });
  publish(tx, 'care-rule.changed', null, { unitId: input.unitId, code: input.code });
  for (const dealerId of tree.dealersUnder(input.unitId)) await requestPlan(tx, dealerId, localDateOf(tx.now, tree.unit(dealerId)!.timezone));
  forgetRules(tx.app);
  const own = (await ownForms(tx, input.unitId)).get(input.code) ?? null;
  return present(tx, rule ? { rule, fromUnitId: input.unitId } : { rule: defaultRule(input.code)!, fromUnitId: null }, own);
}
