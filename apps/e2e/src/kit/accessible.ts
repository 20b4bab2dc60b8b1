import { AxeBuilder } from '@axe-core/playwright';
import type { Visit } from './visit.js';

/** What axe finds that keeps people out: rule and place. */
export async function barriers({ page }: Visit): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
