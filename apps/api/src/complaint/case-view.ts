import { allowedEscalationActions } from '@dealercare/domain/complaint/escalation';
import { escalationTarget } from '@dealercare/domain/complaint/escalation-guards';
import type { EscalationAction } from '@dealercare/domain/complaint/escalation-table';
import { allowedWorks } from '@dealercare/domain/complaint/case-works';
import { levelNumber, levels, type Level } from '@dealercare/domain/complaint/level';
import { nextClimb, type NextClimb } from '@dealercare/domain/complaint/next-climb';
import { allowedActions } from '@dealercare/domain/complaint/transitions';
import { unitById } from '../organisation/organisation.service.js';
import type { Ctx } from '../platform/context.js';
import { loader } from '../platform/loader.js';
import { actorOf } from './case-actor.js';
import { escalationFactsOf, factsOf } from './case-facts.js';
import type { CaseFile } from './case-file.js';
import { readCase } from './case-load.js';
import { eventsOfCase } from './case-parts.js';
import { unitOfLevel } from './case-units.js';
import type { ComplaintEvent } from './complaint-event.entity.js';
import type { LadderRung } from './complaint.types.js';
import type { Escalation } from './escalation.entity.js';
import { staffById } from './staff-by-id.js';

/** The case with everything the rules ask about; the ids come from complaints that the reader may open. */
const caseToView = loader<CaseFile>(async (ctx, ids) => {
  const files = await Promise.all(ids.map((id) => readCase(ctx, id)));
  return new Map(files.flatMap((file) => (file ? [[file.complaint.id, file] as const] : [])));
});

/** A person who may not take steps at all sees no buttons. */
const mayAct = (ctx: Ctx): boolean => ctx.principal.everywhere || ctx.principal.actions.has('complaint:work') || ctx.principal.actions.has('complaint:register');

function mayEscalate(ctx: Ctx, file: CaseFile, isConcerned: boolean): boolean {
  const { level, severity, isOpen } = file.complaint;
  const target = escalationTarget(level, severity, 'MANUAL');
  const holds = ctx.principal.everywhere || ctx.principal.actions.has('complaint:escalate');
  return holds && isConcerned && isOpen && target !== null && !escalationFactsOf(file, { toLevel: target, trigger: 'MANUAL' }).activeLevels.includes(target);
}

/** What the reader could do now, for buttons: transitions, works beside them, and ESCALATION_ actions. */
export async function actionsOn(ctx: Ctx, complaintId: string): Promise<string[]> {
  const file = mayAct(ctx) ? await caseToView(ctx, complaintId) : null;
  if (!file) return [];
  const actor = await actorOf(ctx, file);
  const facts = factsOf(file);
  const onEscalations = new Set(file.escalations.flatMap((escalation) => allowedEscalationActions(escalationFactsOf(file, escalation), actor)));
  return [
    ...allowedActions(facts, actor).filter((action) => action !== 'REGISTER'), ...allowedWorks(facts, actor),
    ...(mayEscalate(ctx, file, actor.isOwner || actor.canManage) ? ['ESCALATE'] : []),
    ...[...onEscalations].map((action) => `ESCALATION_${action}`),
  ];
}

/** What the reader could do with one escalation now. */
export async function actionsOnEscalation(ctx: Ctx, escalation: Escalation): Promise<EscalationAction[]> {
  const file = mayAct(ctx) ? await caseToView(ctx, escalation.complaintId) : null;
  const known = file?.escalations.find(({ id }) => id === escalation.id);
  return file && known ? allowedEscalationActions(escalationFactsOf(file, known), await actorOf(ctx, file)) : [];
}

/** When the case came to a rung: the last step of its history that led there. */
function reachedAt(level: Level, events: readonly ComplaintEvent[]): Date | null {
  return events.filter(({ toLevel, fromLevel, fromStatus }) => toLevel === level && (fromLevel !== level || fromStatus === null)).at(-1)?.at ?? null;
}

function holderOf(file: CaseFile, level: Level): string | null {
  const { firstOwnerId, ownerId, executor, dealerId, level: held } = file.complaint;
  const escalation = file.escalations.filter(({ toLevel }) => toLevel === level).at(-1);
  if (level === 'DEALER_FRONTLINE') return executor === level ? ownerId : file.complaint.previousOwnerId ?? firstOwnerId;
  if (level === 'DEALER_MANAGEMENT' && levelNumber(held) >= levelNumber(level) && executor !== 'DEALER_FRONTLINE') return ownerId;
  return escalation?.officerId ?? (dealerId === null && held === level ? ownerId : null);
}

const stateOf = (level: Level, held: Level): LadderRung['state'] => (level === held ? 'HERE' : levelNumber(level) < levelNumber(held) ? 'PASSED' : 'AHEAD');

async function rungOn(ctx: Ctx, file: CaseFile, level: Level, events: readonly ComplaintEvent[], climb: NextClimb | null): Promise<LadderRung> {
  const holderId = holderOf(file, level);
  const escalation = file.escalations.filter(({ toLevel }) => toLevel === level).at(-1);
  const climbsHere = climb?.toLevel === level ? climb : null;
  return {
    level, unit: await unitById(ctx, escalation?.toUnitId ?? unitOfLevel(file.units, level)), state: stateOf(level, file.complaint.level), holder: holderId ? await staffById(ctx, holderId) : null,
    since: reachedAt(level, events), acceptedAt: escalation?.acceptedAt ?? null, climbsAt: climbsHere?.at ?? null, climbsFor: climbsHere?.kind ?? null,
  };
}

/** The four rungs: who holds the case, since when, and when it climbs next by itself (portal: the ladder). */
export async function ladderOf(ctx: Ctx, complaintId: string): Promise<LadderRung[]> {
  const file = await caseToView(ctx, complaintId);
  if (!file) return [];
  const events = await eventsOfCase(ctx, complaintId) ?? [];
  const climb = nextClimb(file.clocks.map(({ clock, done, unitId }) => ({ clock, done, unit: file.times.of(unitId) })), file.complaint.level);
  return Promise.all(levels.map((level) => rungOn(ctx, file, level, events, file.complaint.isOpen ? climb : null)));
}
