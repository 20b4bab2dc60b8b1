import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const here = (path) => join(import.meta.dirname, path);

/**
 * Page tests of the shell, the areas and the kit: a small browser in memory, the kit's sources, a fake API made from the
 * schema. Documents are generated first, so that a test needs no build of its own package.
 */
export function frontTests(folder) {
  return defineConfig({
    root: folder,
    resolve: {
      // Sources instead of dist: a changed rule is seen by the page's test at once.
      alias: [
        { find: /^@dealercare\/domain\/(.*)$/, replacement: here('../../domain/src/$1.ts') },
        { find: /^@dealercare\/schema\/(types|cache)$/, replacement: here('../../schema/src/generated/$1.ts') },
        { find: /^@dealercare\/schema\/(error-codes)$/, replacement: here('../../schema/src/$1.ts') },
      ],
    },
    test: {
      include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'build/**/*.test.ts'],
      environment: 'happy-dom',
      globalSetup: [here('tests-global-setup.mjs')],
      setupFiles: [here('../src/testing/setup.ts')],
      testTimeout: 20_000,
      // Left to itself vitest keeps one of two cores free.
      maxWorkers: 2,
    },
  });
}
