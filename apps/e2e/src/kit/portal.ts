import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { startServer, type Server } from './server.js';
import { openVisit, type Visit, type VisitOptions } from './visit.js';

export interface Portal {
  url: () => string;
  /** A browser of somebody's own: cookies and storage are not shared with other visits. */
  visit: (options?: VisitOptions) => Promise<Visit>;
}

/** The demo for one test file: its own copy of the data, its own server, one browser. What a file does to it ends with the file. */
export function usePortal(): Portal {
  let server: Server;
  let browser: Browser;
  let folder: string;
  const visits: Visit[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dealercare-journey-'));
    cpSync(inject('seededDemo'), folder, { recursive: true });
    [server, browser] = await Promise.all([
      startServer(folder),
      chromium.launch({ executablePath: process.env['CHROMIUM'] || '/usr/bin/chromium', args: ['--no-sandbox'] }),
    ]);
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    url: () => server.url,
    async visit(options) {
      const visit = await openVisit(browser, server.url, options);
      visits.push(visit);
      return visit;
    },
  };
}
