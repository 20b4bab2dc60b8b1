import { defineConfig } from 'vitest/config';

/** Journeys in a real browser against the built product. One after the other: browser and server already fill two cores. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/kit/seeded-demo.ts'],
    fileParallelism: false,
    pool: 'forks',
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
