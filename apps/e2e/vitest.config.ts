import { defineConfig } from 'vitest/config';

/** Journeys in a real browser against the built product. Two at a time, each with a server and a browser of its own: one alone waits half of its time. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/kit/seeded-demo.ts'],
    maxWorkers: 2,
    pool: 'forks',
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
