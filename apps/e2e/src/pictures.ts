/**
 * Takes the pictures of the README from a fresh demo. Run it by hand after the pages have changed, with the product built:
 *   CHROMIUM=/usr/bin/chromium npx tsx apps/e2e/src/pictures.ts
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startServer } from './kit/server.js';
import { openVisit, type Visit } from './kit/visit.js';
import { ask } from './steps/cases.js';

const PICTURES = join(import.meta.dirname, '../../../docs/pictures');
/** Tables and files in this size stay below 150 kB; charts weigh little, and stand side by side in a wider window. */
const SIZE = { width: 1200, height: 750 };
const WIDE = { width: 1440, height: 900 };

interface Case { id: string; escalations: { status: string }[] }

/** A case that has gone the whole way up. */
async function climbedCase(maker: Visit): Promise<string> {
  const { complaints } = await ask<{ complaints: { nodes: { complaint: Case | null }[] } }>(maker, '{ complaints(first: 100) { nodes { complaint { id escalations { status } } } } }');
  const found = complaints.nodes.find(({ complaint }) => complaint?.escalations.some(({ status }) => status === 'PASSED_UP'));
  if (!found?.complaint) throw new Error('the demo has no case that the region has passed up');
  return found.complaint.id;
}

async function take(visit: Visit, name: string, path: string): Promise<void> {
  await visit.open(path);
  await visit.page.locator('#main h1').waitFor();
  await visit.page.waitForLoadState('networkidle');
  await visit.page.screenshot({ path: join(PICTURES, `${name}-${visit.language}.png`) });
}

const kept = process.env['SEEDED_DEMO'];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'dealercare-pictures-'));
mkdirSync(PICTURES, { recursive: true });
const [server, browser] = await Promise.all([startServer(folder), chromium.launch({ executablePath: process.env['CHROMIUM'] || '/usr/bin/chromium', args: ['--no-sandbox'] })]);
try {
  for (const language of ['zh-CN', 'en'] as const) {
    const [specialist, director, maker] = await Promise.all([1, 2, 3].map(() => openVisit(browser, server.url, { language, ...SIZE }))) as [Visit, Visit, Visit];
    await specialist.signIn('specialist');
    await director.signIn('director');
    await maker.signIn('maker');
    await take(specialist, 'today', '/today');
    await director.page.setViewportSize(WIDE);
    await take(director, 'insight', '/insight');
    await take(maker, 'case', `/complaints/${await climbedCase(maker)}`);
    await Promise.all([specialist, director, maker].map((visit) => visit.close()));
  }
} finally {
  await browser.close();
  await server.stop();
  if (!kept) rmSync(folder, { recursive: true, force: true });
}
