import type { Locator, Page } from 'playwright-core';
import type { Visit } from '../kit/visit.js';

/** What can be done with a case, as its buttons are called. */
const verbs = {
  'zh-CN': {
    contact: '联系客户', investigate: '开始调查', addRemedy: '添加措施', completeRemedy: '已完成', propose: '向客户提方案', accept: '客户同意', callBack: '回访客户', rootCause: '填写根本原因', review: '经理审核',
    levelAccept: '接手', levelContact: '本级联系客户', levelPlan: '制定方案', levelStart: '开始执行方案', levelFinish: '客户同意，结束上报',
  },
  en: {
    contact: 'Log a contact', investigate: 'Investigate', addRemedy: 'Add a measure', completeRemedy: 'Done', propose: 'Offer a solution', accept: 'Customer accepts', callBack: 'Call back', rootCause: 'Record the root cause', review: 'Review',
    levelAccept: 'Take over', levelContact: 'Contact as this level', levelPlan: 'Make a plan', levelStart: 'Carry out the plan', levelFinish: 'Customer agrees, finish',
  },
} as const;

export type CaseVerb = keyof typeof verbs.en;

const buttonIn = (place: Page | Locator, name: string): Locator => place.getByRole('button', { name, exact: true }).first();
const buttonOf = ({ page, language }: Visit, verb: CaseVerb): Locator => buttonIn(page, verbs[language][verb]);

/** The form of a verb beside the case. */
export interface VerbForm {
  write: (label: string | RegExp, text: string) => Promise<void>;
  /** One of the answers that stand beside one another. */
  choose: (answer: string) => Promise<void>;
  /** One of a list that opens, found by what is typed, or the first of it. */
  pick: (label: string | RegExp, option?: string) => Promise<void>;
  check: (label: string) => Promise<void>;
  /** A day and time that lie ahead. */
  date: (label: string, text: string) => Promise<void>;
}

function formIn(sheet: Locator, { page }: Visit): VerbForm {
  return {
    write: (label, text) => sheet.getByLabel(label).fill(text),
    choose: async (answer) => { await sheet.getByText(answer, { exact: true }).click(); },
    async pick(label, option = '') {
      const field = sheet.getByLabel(label);
      await field.click();
      if (option) await field.fill(option);
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
    },
    check: (label) => sheet.getByLabel(label).check(),
    async date(label, text) {
      const field = sheet.getByLabel(label);
      await field.fill(text);
      await field.press('Enter');
    },
  };
}

/** Does something with the case that is open: its button, its form, and the form is gone when it is done. */
export async function doVerb(visit: Visit, verb: CaseVerb, fill: (form: VerbForm) => Promise<void> = async () => { /* nothing is asked */ }): Promise<void> {
  const name = verbs[visit.language][verb];
  await buttonOf(visit, verb).click();
  const sheet = visit.page.getByRole('complementary', { name });
  await fill(formIn(sheet, visit));
  await buttonIn(sheet, name).click();
  await sheet.waitFor({ state: 'detached' }).catch(async (cause: unknown) => {
    throw new Error(`the form is still open: ${await sheet.innerText()}`, { cause });
  });
}

/** Waits until the history of the open case tells that somebody else has done it. */
export const hasSeen = ({ page }: Visit, history: string, step: string): Promise<void> => page.getByRole('region', { name: history }).getByText(step).first().waitFor();

/** Waits until the case offers this: it has come so far, and the person may do it. */
export const offered = (visit: Visit, verb: CaseVerb): Promise<void> => buttonOf(visit, verb).waitFor();
