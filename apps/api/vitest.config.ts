import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** One process = one database kind, hence a project for each; MariaDB joins when its address is given. */
const project = (name: string, url: string) => ({
  extends: true as const,
  test: { name, env: { TEST_DATABASE: url, TZ: process.env['TZ'] ?? 'UTC' } },
});

export default defineConfig({
  resolve: {
    // Our own packages from their sources.
    conditions: ['source'],
    // Vite would find graphql's ES modules, everybody else in node_modules its CommonJS ones: two instances, no schema.
    alias: { graphql: createRequire(import.meta.url).resolve('graphql') },
  },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/long/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // One app's modules serve all files of a worker; what they remember hangs on the app, and each file opens its own.
    isolate: false,
    maxWorkers: 2,
    globalSetup: ['test/kit/global-setup.ts'],
    setupFiles: ['test/kit/setup.ts'],
    projects: [
      project('sqlite', 'sqlite'),
      ...(process.env['TEST_MYSQL_URL'] ? [project('mysql', process.env['TEST_MYSQL_URL'])] : []),
    ],
  },
});
