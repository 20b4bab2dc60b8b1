import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.mjs'],
    // Run by Node itself: through Vite they would meet a second copy of graphql.
    server: { deps: { external: [/\/packages\/schema\/[\w-]+\.mjs$/] } },
  },
});
