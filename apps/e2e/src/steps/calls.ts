import type { Visit } from '../kit/visit.js';

const words = {
  'zh-CN': {
    first: '开始第一个', start: '开始通话', noAnswer: '无人接听', reached: '已接通', save: '保存并继续', finish: '完成回访并继续',
    unhappy: /^(非常不满意|否)/, saveAnswer: '保存回答', ownWords: '客户的原话', opened: /^打开投诉/,
  },
  en: {
    first: 'Begin with the first', start: 'Start the call', noAnswer: 'No answer', reached: 'Reached', save: 'Save and go on', finish: 'Finish and go on',
    unhappy: /^(Very dissatisfied|No)\b/, saveAnswer: 'Save the answer', ownWords: "In the customer's words", opened: /^Open complaint/,
  },
} as const;

const SAID = '空调修了两次仍不制冷，要求说明原因';
const MOST_QUESTIONS = 20;

const onCallSheet = (url: URL): boolean => url.pathname.startsWith('/today/call/');

/** Opens the first task of the list. */
export async function openFirst({ page, language }: Visit): Promise<void> {
  await page.getByRole('button', { name: words[language].first }).click();
  await page.waitForURL(onCallSheet);
}

export async function startCall({ page, language }: Visit): Promise<void> {
  await page.getByRole('button', { name: words[language].start }).click();
  await page.getByRole('group').getByRole('button', { name: words[language].noAnswer }).waitFor();
}

/** Nobody answers; the next task opens by itself. */
export async function nobodyAnswers({ page, language }: Visit): Promise<void> {
  const before = page.url();
  await page.getByRole('button', { name: words[language].noAnswer }).click();
  await page.getByRole('button', { name: words[language].save }).click();
  await page.waitForURL((url) => onCallSheet(url) && url.href !== before);
}

/** The customer answers every question as badly as can be; how many there were. */
export async function answerUnhappily({ page, language }: Visit): Promise<number> {
  const { reached, unhappy, saveAnswer } = words[language];
  await page.getByRole('button', { name: reached }).click();
  const asked = page.locator('li[aria-current="step"]');
  await asked.waitFor();
  let count = 0;
  for (; count < MOST_QUESTIONS && await asked.isVisible(); count += 1) {
    const answered = page.waitForResponse((response) => response.request().postData()?.includes('AnswerQuestion') ?? false);
    const question = await asked.getByRole('paragraph').innerText();
    if (await asked.getByRole('textbox').isVisible()) {
      await asked.getByRole('textbox').fill(SAID);
      await asked.getByRole('button', { name: saveAnswer }).click();
    } else await asked.getByRole('button', { name: unhappy }).click();
    await answered;
    await asked.getByText(question, { exact: true }).waitFor({ state: 'detached' });
  }
  return count;
}

/** Ends the follow-up; what was said has become a complaint, which is opened. */
export async function finishAsComplaint({ page, language }: Visit): Promise<string> {
  const { ownWords, finish, opened } = words[language];
  await page.getByLabel(ownWords).fill(SAID);
  await page.getByRole('button', { name: finish }).click();
  await page.getByRole('status').getByRole('link', { name: opened }).last().click();
  await page.waitForURL('**/complaints/cmp_*');
  return new URL(page.url()).pathname;
}
