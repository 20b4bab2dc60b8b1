import { defineConfig, mergeConfig } from 'vitest/config';
import short from './vitest.config.js';

/** The full figures: kills, fuzz and sizes, once per issue (`npm run test:long`). */
const { include: _short, exclude: _long, ...rest } = short.test ?? {};

export default defineConfig({ ...mergeConfig({}, { ...short, test: rest }), test: { ...rest, include: ['test/long/**/*.test.ts'], testTimeout: 600_000 } });
