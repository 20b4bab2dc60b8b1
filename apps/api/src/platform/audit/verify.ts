import type { App } from '../context.js';
import { bareId, wireId } from '../ids.js';
import { anchorsOf, type Anchor } from './anchor.js';
import { CHAIN_START, chainHash, placeSeal, type ChainedFields } from './chain.js';

export interface BrokenLink {
  unitId: string;
  seq: number;
  /** The row, where there is one. */
  entryId: string | null;
  /** MISSING: a number is skipped or the end cut off. CHANGED: the entry does not match its hash. ADDED: it stands behind the end. HEAD: the end was set by hand. */
  fault: 'MISSING' | 'CHANGED' | 'ADDED' | 'HEAD';
}

export interface Verified {
  entries: number;
  chains: number;
  broken: BrokenLink[];
}

interface Head {
  unitId: string;
  seq: number;
  hash: string;
  seal: string | null;
}

type Reading = Pick<App, 'auditKey' | 'config'> & { database: Pick<App['database'], 'read'> };

const PAGE = 1000;
const COLUMNS = 'seq, at, actor_kind, actor_id, action, entity, entity_id, subject_key_id, image_before, image_after, reason, request_id, hash, id';

/** Walks every chain and names the entries at which it breaks (R14, J3). */
export async function verifyChains(app: Reading): Promise<Verified> {
  const anchors = await anchorsOf(app);
  const rows = await app.database.read.rows('SELECT unit_id, seq, hash, seal FROM audit_chain ORDER BY unit_id');
  const heads = new Map(rows.map(([unit, seq, hash, seal]) => {
    const unitId = wireId('org', String(unit));
    return [unitId, { unitId, seq: Number(seq), hash: String(hash), seal: seal === null ? null : String(seal) } satisfies Head];
  }));
  const units = new Set([...heads.keys(), ...anchors.map(({ unitId }) => unitId), ...await unitsWithEntries(app)]);
  const result: Verified = { entries: 0, chains: units.size, broken: [] };
  for (const unitId of units) {
    const head = heads.get(unitId) ?? { unitId, seq: 0, hash: CHAIN_START, seal: null };
    const walked = await walk(app, head, anchors.filter((anchor) => anchor.unitId === unitId));
    result.entries += walked.entries;
    result.broken.push(...walked.broken);
  }
  return result;
}

export const brokenLinks = async (app: Reading): Promise<BrokenLink[]> => (await verifyChains(app)).broken;

async function unitsWithEntries(app: Reading): Promise<string[]> {
  return (await app.database.read.rows('SELECT DISTINCT unit_id FROM audit_entry')).map(([unit]) => wireId('org', String(unit)));
}

async function walk(app: Reading, head: Head, anchors: readonly Anchor[]): Promise<{ entries: number; broken: BrokenLink[] }> {
  const { unitId } = head;
  const broken: BrokenLink[] = [];
  const anchored = new Map(anchors.map((anchor) => [anchor.seq, anchor]));
  let previous = CHAIN_START;
  let expected = 1;
  let entries = 0;
  for (;;) {
    const rows = await app.database.read.rows(`SELECT ${COLUMNS} FROM audit_entry WHERE unit_id = ? AND seq >= ? ORDER BY seq LIMIT ${PAGE}`, [bareId(unitId), expected]);
    for (const row of rows) {
      const [seq, at, actorKind, actorId, action, entity, entityId, subjectKeyId, before, after, reason, requestId, hash, id] = row;
      for (; expected < Number(seq); expected += 1) broken.push({ unitId, seq: expected, entryId: null, fault: 'MISSING' });
      const entryId = wireId('aud', String(id));
      const fields = {
        unitId, seq: Number(seq), at, actorKind, actorId, action, entity, entityId, subjectKeyId: subjectKeyId === null ? null : wireId('key', String(subjectKeyId)), before, after, reason, requestId,
      } as ChainedFields;
      const afterGap = broken.at(-1)?.seq === Number(seq) - 1;
      if (Number(seq) > head.seq) broken.push({ unitId, seq: Number(seq), entryId, fault: 'ADDED' });
      else if (!afterGap && chainHash(app.auditKey, previous, fields) !== hash) broken.push({ unitId, seq: Number(seq), entryId, fault: 'CHANGED' });
      else if (anchored.has(Number(seq)) && anchored.get(Number(seq))!.hash !== hash) broken.push({ unitId, seq: Number(seq), entryId, fault: 'CHANGED' });
      previous = String(hash);
      expected = Number(seq) + 1;
      entries += 1;
    }
    if (rows.length < PAGE) break;
  }
  return { entries, broken: [...broken, ...atTheEnd(app, head, anchors, { expected, previous, isWhole: broken.length === 0 })] };
}

/** What is only seen at the end: a tail that was cut off, a head that was set by hand. */
function atTheEnd(app: Reading, head: Head, anchors: readonly Anchor[], { expected, previous, isWhole }: { expected: number; previous: string; isWhole: boolean }): BrokenLink[] {
  const { unitId, seq, hash, seal } = head;
  const farthest = Math.max(seq, ...anchors.map((anchor) => anchor.seq));
  const missing: BrokenLink[] = [];
  for (let at = expected; at <= farthest; at += 1) missing.push({ unitId, seq: at, entryId: null, fault: 'MISSING' });
  if (missing.length > 0) return missing;
  if (isWhole && previous !== hash) return [{ unitId, seq, entryId: null, fault: 'CHANGED' }];
  return seal !== null && seal !== placeSeal(app.auditKey, 'head', head) ? [{ unitId, seq, entryId: null, fault: 'HEAD' }] : [];
}
