import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App, TxCtx } from '../context.js';
import { insertIgnore } from '../database/dialect.js';
import { bareId, wireId } from '../ids.js';
import { placeSeal } from './chain.js';

/** The place that a chain had reached when a day ended. */
export interface Anchor {
  unitId: string;
  onDay: string;
  seq: number;
  hash: string;
  seal: string;
}

const fileOf = (app: Pick<App, 'config'>): string => join(app.config.dataDir, 'audit-anchors.jsonl');
const sealOf = (app: Pick<App, 'auditKey'>, { onDay, ...place }: Omit<Anchor, 'seal'>): string => placeSeal(app.auditKey, `anchor|${onDay}`, place);

/** Anchors every chain that has grown since its last anchor: in the database, and in a file outside it. Answers how many. */
export async function anchorChains(tx: TxCtx, onDay: string): Promise<number> {
  const rows = await tx.db.rows(
    'SELECT c.unit_id, c.seq, c.hash FROM audit_chain c WHERE c.seq > COALESCE((SELECT MAX(a.seq) FROM audit_anchor a WHERE a.unit_id = c.unit_id), 0) ORDER BY c.unit_id');
  const anchors = rows.map(([unit, seq, hash]): Anchor => {
    const place = { unitId: wireId('org', String(unit)), onDay, seq: Number(seq), hash: String(hash) };
    return { ...place, seal: sealOf(tx.app, place) };
  });
  const written: Anchor[] = [];
  for (const anchor of anchors) {
    const { unitId, seq, hash, seal } = anchor;
    if (await tx.db.run(`${insertIgnore()} audit_anchor (unit_id, on_day, seq, hash, seal) VALUES (?, ?, ?, ?, ?)`, [bareId(unitId), onDay, seq, hash, seal]) > 0) written.push(anchor);
  }
  if (written.length > 0) {
    await mkdir(tx.app.config.dataDir, { recursive: true });
    await appendFile(fileOf(tx.app), written.map((anchor) => `${JSON.stringify(anchor)}\n`).join(''));
  }
  return written.length;
}

async function fromFile(app: Pick<App, 'config'>): Promise<Anchor[]> {
  const text = await readFile(fileOf(app), 'utf8').catch(() => '');
  return text.split('\n').filter(Boolean).flatMap((line): Anchor[] => {
    try {
      return [JSON.parse(line) as Anchor];
    } catch {
      // A process that was killed while it wrote leaves half a line.
      return [];
    }
  });
}

/** The anchors of both places that are ours: what somebody wrote there without the key counts for nothing. */
export async function anchorsOf(app: Pick<App, 'auditKey' | 'config'> & { database: Pick<App['database'], 'read'> }): Promise<Anchor[]> {
  const rows = await app.database.read.rows('SELECT unit_id, on_day, seq, hash, seal FROM audit_anchor');
  const kept = rows.map(([unit, onDay, seq, hash, seal]): Anchor => ({ unitId: wireId('org', String(unit)), onDay: String(onDay), seq: Number(seq), hash: String(hash), seal: String(seal) }));
  return [...kept, ...await fromFile(app)].filter(({ seal, ...place }) => seal === sealOf(app, place));
}
