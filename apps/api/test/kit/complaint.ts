import { forgetCalendar } from '../../src/calendar/calendar-state.js';
import { seedWorkYears } from '../../src/calendar/calendar.service.js';
import type { Client } from './client.js';
import type { Kit } from './kit.js';
import { asSystem } from './people.js';

/** The years that ship with the release, as every installation has them. */
export async function publishedYears(kit: Kit): Promise<void> {
  await asSystem(kit, seedWorkYears);
  forgetCalendar(kit.app);
}

export interface ClockView { id: string; kind: string; level: string; cycle: number; status: string; dueAt: string; metAt: string | null; metAs: string | null; breachedAt: string | null; breachUndone: boolean; lateAt: string | null; provisional: boolean }
export interface EventView { seq: number; at: string; enteredAt: string; type: string; transition: string | null; actorKind: string; fromStatus: string | null; toStatus: string | null; fromLevel: string | null; toLevel: string | null; note: string | null; facts: string; isLate: boolean }
export interface EscalationView { id: string; version: number; fromLevel: string; toLevel: string; trigger: string; status: string; requestedAt: string; officer: { id: string } | null; toUnit: { id: string }; reason: string | null; allowedActions: string[]; plan: { text: string; owner: { id: string } | null; dueAt: string | null }[] }
export interface CaseView {
  id: string; number: string; version: number; status: string; level: string; executor: string; severity: string; severityReasons: string[]; crisis: string | null; subtype: string | null; external: boolean;
  ownerUnit: { id: string; code: string }; dealer: { id: string } | null; owner: { id: string } | null; firstOwner: { id: string } | null; repeatCount: number; repeatOf: { id: string } | null; reopenCount: number; rejectCount: number;
  isValid: boolean | null; closedAt: string | null; closeReason: string | null; nextDueAt: string | null; master: { id: string } | null; allowedActions: string[]; description: string | null;
  clocks: ClockView[]; events: EventView[]; escalations: EscalationView[]; remedies: { id: string; kind: string; amountFen: number; doneAt: string | null; approvedBy: { id: string } | null }[];
}

const CLOCK = 'id kind level cycle status dueAt metAt metAs breachedAt breachUndone lateAt provisional';
export const CASE = `id number version status level executor severity severityReasons crisis subtype external ownerUnit { id code } dealer { id } owner { id } firstOwner { id } repeatCount repeatOf { id } reopenCount rejectCount isValid
  closedAt closeReason nextDueAt master { id } allowedActions description clocks { ${CLOCK} }
  events { seq at enteredAt type transition actorKind fromStatus toStatus fromLevel toLevel note facts isLate }
  escalations { id version fromLevel toLevel trigger status requestedAt officer { id } toUnit { id } reason allowedActions plan { text owner { id } dueAt } }
  remedies { id kind amountFen doneAt approvedBy { id } }`;

/** The case file as a reader sees it. */
export async function caseFile(client: Client, id: string): Promise<CaseView> {
  return (await client.ask<{ complaint: CaseView }>(`query ($id: ID!) { complaint(id: $id) { ${CASE} } }`, { id })).complaint;
}

export const REGISTER = `mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { ${CASE} } }`;

/** What a desk writes down when nothing about it matters. */
export const intake = (unitId: string, told: Record<string, unknown> = {}): Record<string, unknown> =>
  ({ unitId, channel: 'PHONE', contactName: '王小明', contactPhone: '13900001111', description: '保养后车门异响,等了两小时没人接待', ...told });

export async function register(client: Client, unitId: string, told: Record<string, unknown> = {}): Promise<CaseView> {
  return (await client.ask<{ registerComplaint: CaseView }>(REGISTER, { input: intake(unitId, told) })).registerComplaint;
}

const inputNames: Readonly<Record<string, string>> = {
  logComplaintContact: 'LogContactInput', giveFeedback: 'GiveFeedbackInput', investigateComplaint: 'InvestigateInput', proposeRemedy: 'ProposeRemedyInput', acceptRemedy: 'AnswerInput', rejectRemedy: 'AnswerInput',
  completeComplaint: 'CompleteInput', recordCallBack: 'CallBackInput', closeUnreached: 'CaseInput', judgeInvalid: 'JudgeInvalidInput', withdrawComplaint: 'WithdrawInput', reopenComplaint: 'ReopenInput',
  mergeDuplicate: 'MergeInput', changeSeverity: 'ChangeSeverityInput', assignComplaint: 'AssignInput', raiseCrisis: 'RaiseCrisisInput', dispatchComplaint: 'DispatchInput', reviewComplaint: 'ReviewInput',
  recordRootCause: 'RootCauseInput', addRemedy: 'AddRemedyInput', approveRemedy: 'RemedyInput', completeRemedy: 'RemedyInput', confirmLateEntry: 'LateEntryInput', pauseClock: 'PauseClockInput', resumeClock: 'ResumeClockInput',
  identifyComplainant: 'IdentifyComplainantInput', escalateComplaint: 'EscalateInput',
  acceptEscalation: 'NotedEscalationInput', contactAsLevel: 'ContactAsLevelInput', planEscalation: 'PlanInput', startExecution: 'EscalationInput', finishEscalation: 'NotedEscalationInput', returnEscalation: 'ReturnInput',
  withdrawEscalation: 'WithdrawEscalationInput', passUpEscalation: 'ReasonedEscalationInput', replanEscalation: 'ReplanInput', handBackEscalation: 'ReasonedEscalationInput', requestDealer: 'WordedEscalationInput', answerLevel: 'WordedEscalationInput',
};

/** The text of a verb; `fields` of what it answers. */
export function verb(name: string, fields = 'id version'): string {
  return `mutation ($input: ${inputNames[name]!}!) { ${name}(input: $input) { ${fields} } }`;
}

/** A verb on the case as the client sees it now, and the case after it. */
export async function act(client: Client, name: string, complaintId: string, told: Record<string, unknown> = {}): Promise<CaseView> {
  const { version } = await caseFile(client, complaintId);
  await client.ask(verb(name), { input: { complaintId, expectedVersion: version, ...told } });
  return caseFile(client, complaintId);
}

/** The code with which a verb is refused. */
export async function refusedAct(client: Client, name: string, seen: Pick<CaseView, 'id' | 'version'>, told: Record<string, unknown> = {}): Promise<string> {
  return client.refused(verb(name), { input: { complaintId: seen.id, expectedVersion: seen.version, ...told } });
}

const activeEscalation = (view: CaseView): EscalationView => view.escalations.filter(({ status }) => !['RESOLVED', 'RETURNED', 'PASSED_UP', 'WITHDRAWN'].includes(status)).at(-1)!;

/** A verb on the case's active escalation, and the case after it. */
export async function actAbove(client: Client, name: string, complaintId: string, told: Record<string, unknown> = {}): Promise<CaseView> {
  const escalation = activeEscalation(await caseFile(client, complaintId));
  await client.ask(verb(name), { input: { escalationId: escalation.id, expectedVersion: escalation.version, ...told } });
  return caseFile(client, complaintId);
}

export async function refusedAbove(client: Client, name: string, seen: CaseView, told: Record<string, unknown> = {}): Promise<string> {
  const escalation = activeEscalation(seen);
  return client.refused(verb(name), { input: { escalationId: escalation.id, expectedVersion: escalation.version, ...told } });
}

/** The last clock of a kind. */
export const clock = (view: CaseView, kind: string, level?: string): ClockView | undefined => view.clocks.filter((one) => one.kind === kind && (!level || one.level === level)).at(-1);

/** An instant on a wall clock in Shanghai, to the second, milliseconds only where there are some. */
export function shown(instant: string | null | undefined): string | null {
  if (!instant) return null;
  const text = new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().replace('T', ' ').replace('Z', '');
  return text.replace(/\.000$/, '').replace(/:00$/, '');
}

/** Status and due of the last clock of a kind. */
export function clockShown(view: CaseView, kind: string, level?: string): [string, string | null] | null {
  const found = clock(view, kind, level);
  return found ? [found.status, shown(found.dueAt)] : null;
}

/** The instant of a wall time in Shanghai as the API takes it. */
export const wallTime = (text: string): string => `${text.replace(' ', 'T')}${text.length <= 16 ? ':00' : ''}+08:00`;
