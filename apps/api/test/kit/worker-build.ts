import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const API = fileURLToPath(new URL('../..', import.meta.url));
const CONDITIONS = ['source', 'node', 'module', 'import'];

/** Beside the packages that the worker imports; thrown away at the end of the run. */
export const workersOf = (run: string): string => `${API}node_modules/.cache/${run}`;

let built: Promise<string> | undefined;

/** The worker in a few plain files: a process that is started and killed many times must not translate our sources each time. */
export function builtWorker(): Promise<string> {
  return (built ??= buildWorker(`${workersOf(process.env['TEST_RUN']!)}/${process.env['VITEST_POOL_ID'] ?? '0'}_${process.env['TEST_DATABASE'] === 'sqlite' ? 'sqlite' : 'server'}`));
}

async function buildWorker(outDir: string): Promise<string> {
  await build({
    configFile: false, logLevel: 'error', root: API, resolve: { conditions: CONDITIONS }, ssr: { noExternal: [/^@dealercare\//], resolve: { conditions: CONDITIONS } },
    build: { ssr: 'test/kit/worker-main.ts', outDir, target: 'node20', minify: false, emptyOutDir: true },
  });
  return `${outDir}/worker-main.js`;
}
