import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from './server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder with the data of a fresh demo; every test file works on a copy. */
    seededDemo: string;
  }
}

/** Seeds the demo once for the whole run: the server does it when it finds an empty folder. SEEDED_DEMO names one that is kept between runs. */
export default async function setup({ provide }: TestProject): Promise<(() => void) | undefined> {
  const kept = process.env['SEEDED_DEMO'];
  if (kept) {
    provide('seededDemo', kept);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'dealercare-journeys-'));
  const server = await startServer(folder);
  await server.stop();
  provide('seededDemo', folder);
  return () => { rmSync(folder, { recursive: true, force: true }); };
}
