import type { Visit } from '../kit/visit.js';

const words = {
  'zh-CN': { move: '调整时间', morning: '下一个工作日早上', hour: '向前 1 小时', twoHours: '向前 2 小时', day: '向前 1 天', days: '向前 3 天' },
  en: { move: 'Move the time', morning: 'Next working morning', hour: '1 hour on', twoHours: '2 hours on', day: '1 day on', days: '3 days on' },
} as const;

export type TimeStep = 'morning' | 'hour' | 'twoHours' | 'day' | 'days';

/** Moves the product's time from the banner over the page. */
export async function moveTime({ page, language }: Visit, ...steps: readonly TimeStep[]): Promise<void> {
  const { move, ...menu } = words[language];
  for (const step of steps) {
    await page.getByRole('button', { name: move }).click();
    const moved = page.waitForResponse((response) => response.request().postData()?.includes('MoveTime') ?? false);
    await page.getByRole('menuitem', { name: menu[step] }).click();
    await moved;
  }
}
