import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstStyles } from './first-styles.mjs';

const file = (name: string): string => join(import.meta.dirname, '../../../apps/admin/src', name);

test('the first paint has its colours, and what is inside of something stays inside', () => {
  const styles = firstStyles([file('start/base.css'), file('sign-in/sign-in.css')]);
  expect(styles).toContain(':root[data-theme=dark]{--dc-ground:');
  expect(styles).toContain('@media (prefers-color-scheme:dark){:root:not([data-theme=light])');
  expect(styles).toContain('.si-form input[readonly]{');
  expect(styles).toContain('.si-bars .a{--used:78%;}');
  expect(styles).not.toMatch(/\n|\/\*/);
});
