import type { Visit } from '../kit/visit.js';
import { doVerb, offered, type CaseVerb, type VerbForm } from './case-verbs.js';

const words = {
  'zh-CN': {
    what: '做什么 1', who: '谁来做 1', when: '何时完成 1', department: '责任部门', workshop: '维修部', measure: '措施', doneBy: '落实人', by: '完成日期', offer: '给客户的方案', checked: '已对照厂家政策核对', answer: '客户的答复', causes: /^原因/,
  },
  en: {
    what: 'What 1', who: 'Who 1', when: 'By when 1', department: 'Department', workshop: 'Workshop', measure: 'Measure', doneBy: 'Done by', by: 'By when', offer: 'What is offered', checked: "Held against the manufacturer's policies", answer: 'What the customer answered', causes: /^Causes/,
  },
} as const;

/** A day that lies ahead however far the demo's time was moved. */
const AHEAD = `${String(new Date().getFullYear() + 1)}-10-08 10:00`;

/** Waits for the button, which comes by itself when the step before was somebody else's, and does it. */
async function doNext(visit: Visit, verb: CaseVerb, fill?: (form: VerbForm) => Promise<void>): Promise<void> {
  await offered(visit, verb);
  await doVerb(visit, verb, fill);
}

/** The region takes the case over, calls the customer and says what the dealer has to do. */
export async function regionPlans(region: Visit): Promise<void> {
  const { what, who, when } = words[region.language];
  await doNext(region, 'levelAccept');
  await doNext(region, 'levelContact');
  await doNext(region, 'levelPlan', async (form) => {
    await form.write(what, '更换压缩机，交车前试温');
    await form.pick(who);
    await form.date(when, AHEAD);
  });
}

/** The dealer's management carries it out until the customer has agreed and has got what was promised. */
export async function dealerSettles(manager: Visit): Promise<void> {
  const { department, workshop, measure, doneBy, by, offer, checked, answer } = words[manager.language];
  await doNext(manager, 'contact');
  await doNext(manager, 'investigate', (form) => form.write(department, workshop));
  await doNext(manager, 'addRemedy', async (form) => {
    await form.pick(measure);
    await form.pick(doneBy);
    await form.date(by, AHEAD);
  });
  await doNext(manager, 'propose', async (form) => {
    await form.write(offer, '免费更换压缩机');
    await form.check(checked);
  });
  await doNext(manager, 'accept', (form) => form.write(answer, '同意，周四送车'));
  await doNext(manager, 'completeRemedy');
}

/** Why it came about, and the review without which nothing closes. */
export async function dealerExplains(manager: Visit): Promise<void> {
  await doNext(manager, 'rootCause', (form) => form.pick(words[manager.language].causes));
  await doNext(manager, 'review');
}

export { doNext };
