import { bareId, wireId } from '../platform/ids.js';
import type { TxCtx } from '../platform/context.js';
import { giveFeedback, logComplaintContact, recordCallBack } from '../complaint/contact.service.js';
import { judgeInvalid, reopenComplaint } from '../complaint/ending.service.js';
import { acceptEscalation, contactAsLevel, escalateComplaint, finishEscalation, passUpEscalation, planEscalation, startExecution } from '../complaint/escalation.service.js';
import { pauseClock } from '../complaint/clock.service.js';
import { registerComplaint } from '../complaint/register.service.js';
import { addRemedy, approveRemedy, completeRemedy } from '../complaint/remedy.service.js';
import { recordRootCause } from '../complaint/root-cause.service.js';
import { acceptRemedy, completeComplaint, investigateComplaint, proposeRemedy } from '../complaint/solution.service.js';
import { dispatchComplaint, reviewComplaint } from '../complaint/steering.service.js';
import type { RegisterComplaintInput } from '../complaint/register.inputs.js';
import type { Matter } from './complaint-matters.js';
import { versionOf, type Story } from './player.js';

type Run = (tx: TxCtx, story: Story) => Promise<void>;

const DAY_MS = 86_400_000;

const onCase = (work: (tx: TxCtx, input: { complaintId: string; expectedVersion: number }) => Promise<unknown>): Run => async (tx, { complaintId }) => {
  await work(tx, { complaintId: complaintId!, expectedVersion: await versionOf(tx, 'complaint', complaintId!) });
};

const onEscalation = (work: (tx: TxCtx, input: { escalationId: string; expectedVersion: number }) => Promise<unknown>): Run => async (tx, { complaintId }) => {
  const [row] = await tx.db.rows("SELECT id, version FROM escalation WHERE complaint_id = ? AND status IN ('REQUESTED', 'ACCEPTED', 'CONTACTED', 'PLANNED', 'EXECUTING') ORDER BY id DESC LIMIT 1", [bareId(complaintId!)]);
  if (row) await work(tx, { escalationId: wireId('esc', String(row[0])), expectedVersion: Number(row[1]) });
};

async function idOf(tx: TxCtx, table: 'remedy_action' | 'clock', where: string, complaintId: string, prefix: string): Promise<string> {
  const [row] = await tx.db.rows(`SELECT id FROM ${table} WHERE ${where} ORDER BY id DESC LIMIT 1`, [bareId(complaintId)]);
  return wireId(prefix, String(row![0]));
}

/** The verbs of the case file, as the people of the demo used them. */
export const acts = {
  register: (input: Partial<RegisterComplaintInput> & Pick<RegisterComplaintInput, 'unitId' | 'description'>): Run => async (tx, story) => {
    const { id } = await registerComplaint(tx, { channel: 'PHONE', anonymous: false, immobile: false, accusedIds: [], ...input });
    story.complaintId = id;
  },
  contact: onCase((tx, input) => logComplaintContact(tx, { ...input, channel: 'PHONE', outcome: 'REACHED', stepsTold: true, mood: 'CALM', note: '已致电客户，说明处理步骤和时间。' })),
  missedContact: onCase((tx, input) => logComplaintContact(tx, { ...input, channel: 'PHONE', outcome: 'NO_ANSWER', stepsTold: false, note: '电话无人接听。' })),
  feedback: onCase((tx, input) => giveFeedback(tx, { ...input, note: '已向客户反馈进展。' })),
  investigate: ({ department }: Matter) => onCase((tx, input) => investigateComplaint(tx, { ...input, department, note: '已核对工单和监控。' })),
  offer: ({ remedy }: Matter, ownerId: string) => onCase((tx, input) => addRemedy(tx, { ...input, kind: remedy.kind, text: remedy.text, amountFen: remedy.amountFen, ownerId, dueAt: new Date(tx.now.getTime() + 3 * DAY_MS) })),
  approve: onCase(async (tx, input) => approveRemedy(tx, { ...input, remedyId: await idOf(tx, 'remedy_action', 'complaint_id = ?', input.complaintId, 'rmd') })),
  propose: ({ remedy }: Matter) => onCase((tx, input) => proposeRemedy(tx, { ...input, policyChecked: true, note: remedy.text })),
  accept: onCase((tx, input) => acceptRemedy(tx, { ...input, answer: '可以接受。' })),
  remedyDone: onCase(async (tx, input) => completeRemedy(tx, { ...input, remedyId: await idOf(tx, 'remedy_action', 'complaint_id = ?', input.complaintId, 'rmd') })),
  complete: onCase((tx, input) => completeComplaint(tx, { ...input, note: '已按方案完成。' })),
  cause: ({ causeCode, why }: Matter) => onCase((tx, input) => recordRootCause(tx, { ...input, causeCodes: [causeCode], whys: [why], isValid: true })),
  review: onCase((tx, input) => reviewComplaint(tx, { ...input, isValid: true, justification: 'JUSTIFIED', note: '已复核原因和措施。' })),
  callBack: (satisfaction: number) => onCase((tx, input) => recordCallBack(tx, { ...input, channel: 'PHONE', result: 'SATISFIED', satisfaction })),
  judgeInvalid: onCase((tx, input) => judgeInvalid(tx, { ...input, reason: '经核实，客户所述事项与本店无关。', customerInformed: true })),
  reopen: onCase((tx, input) => reopenComplaint(tx, { ...input, sameMatter: true, note: '客户来电：同样的问题又出现了。' })),
  pause: onCase(async (tx, input) => pauseClock(tx, {
    ...input, clockId: await idOf(tx, 'clock', "subject_id = ? AND kind = 'FEEDBACK' AND status = 'RUNNING'", input.complaintId, 'clk'),
    reason: '客户出差，约定回来后再谈。', until: new Date(tx.now.getTime() + 2 * DAY_MS), customerAgreed: true,
  })),
  escalate: (reason: string) => onCase((tx, input) => escalateComplaint(tx, { ...input, reason })),
  dispatch: (unitId: string) => onCase((tx, input) => dispatchComplaint(tx, { ...input, unitId, reason: '请服务商联系客户并反馈。' })),
  acceptLevel: onEscalation((tx, input) => acceptEscalation(tx, { ...input, note: '已受理，今天联系客户。' })),
  contactLevel: onEscalation((tx, input) => contactAsLevel(tx, { ...input, channel: 'PHONE', outcome: 'REACHED', note: '客户愿意配合，希望本周解决。' })),
  plan: ({ remedy }: Matter, ownerId: string) => onEscalation((tx, input) => planEscalation(tx, { ...input, steps: [{ text: remedy.text, ownerId, dueAt: new Date(tx.now.getTime() + 3 * DAY_MS) }] })),
  start: onEscalation((tx, input) => startExecution(tx, input)),
  finish: onEscalation((tx, input) => finishEscalation(tx, { ...input, note: '客户认可处理结果。' })),
  passUp: onEscalation((tx, input) => passUpEscalation(tx, { ...input, reason: '涉及批次质量问题，需要厂家技术支持。' })),
} as const;
