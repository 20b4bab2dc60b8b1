import { duplicateSettings } from '@dealercare/domain/duplicate/duplicate-settings';
import { likenessOf, type Likeness, type LikenessReason } from '@dealercare/domain/duplicate/likeness';
import { asksAgain } from '@dealercare/domain/duplicate/verdict';
import type { TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { newId } from '../platform/ids.js';
import { setting } from '../policy/settings-state.js';
import { comparedFiles } from './compared-files.js';
import type { PairStatus } from './duplicate-pair.entity.js';

/** Files of a dealer whose turn it is, by the range of their bare ids. */
export interface FileRange {
  dealer: string;
  after: string;
  upTo: string;
}

const PAIRS_A_BLOCK = 20_000;
const PAIR = "a.dealer_id = ? AND a.id > ? AND a.id <= ? AND a.status = 'ACTIVE' AND b.dealer_id = a.dealer_id AND b.status = 'ACTIVE'";
const OWNED = 'a.dealer_id = ? AND a.owner_id > ? AND a.owner_id <= ? AND b.dealer_id = a.dealer_id';

/**
 * Where one person behind two files can be: files that share something, each block a range of files joined to an index. A name alone makes no pair; it
 * needs a birthday, an address or the end of a phone beside it, or the namesakes of a town would fill the list.
 */
const blocks: readonly string[] = [
  `SELECT a.id, b.id FROM customer a JOIN customer b ON b.phone_index = a.phone_index AND b.id > a.id WHERE ${PAIR}`,
  `SELECT a.id, b.id FROM customer a JOIN customer b ON b.phone_index = a.phone2_index AND b.id <> a.id WHERE ${PAIR}`,
  `SELECT a.id, b.id FROM customer a JOIN customer b ON b.phone2_index = a.phone2_index AND b.id > a.id WHERE ${PAIR}`,
  `SELECT a.id, b.id FROM customer a JOIN customer b ON b.id_number_index = a.id_number_index AND b.id > a.id WHERE ${PAIR}`,
  `SELECT a.id, b.id FROM customer a JOIN customer b ON b.name_key = a.name_key AND b.id > a.id WHERE ${PAIR} AND a.name_key <> ''
   AND (b.solar_birthday = a.solar_birthday OR b.address = a.address OR b.phone_tail_index = a.phone_tail_index)`,
  `SELECT a.owner_id, b.owner_id FROM vehicle a JOIN vehicle b ON b.plate = a.plate AND b.owner_id <> a.owner_id WHERE ${OWNED}`,
  `SELECT a.customer_id, b.customer_id FROM vehicle_ownership a JOIN vehicle_ownership b ON b.dealer_id = a.dealer_id AND b.vehicle_id = a.vehicle_id AND b.customer_id <> a.customer_id
   WHERE a.dealer_id = ? AND a.customer_id > ? AND a.customer_id <= ?`,
];

const keyOf = (one: string, other: string): string => (one < other ? `${one}|${other}` : `${other}|${one}`);

async function candidatePairs(tx: TxCtx, { dealer, after, upTo }: FileRange): Promise<string[]> {
  const pairs = new Set<string>();
  for (const sql of blocks) {
    for (const [one, other] of await tx.db.rows(`${sql} LIMIT ${PAIRS_A_BLOCK}`, [dealer, after, upTo])) pairs.add(keyOf(String(one), String(other)));
  }
  return [...pairs];
}

interface KnownPair {
  id: string;
  status: PairStatus;
  judged: LikenessReason[];
}

async function knownPairs(tx: TxCtx, dealer: string, ids: readonly string[]): Promise<Map<string, KnownPair>> {
  const known = new Map<string, KnownPair>();
  for (let from = 0; from < ids.length; from += 500) {
    const list = inList(ids.slice(from, from + 500));
    const rows = await tx.db.rows(`SELECT customer_id, other_id, id, status, judged_reasons FROM duplicate_pair WHERE dealer_id = ? AND customer_id IN (${list.sql})`, [dealer, ...list.params]);
    for (const [one, other, id, status, judged] of rows as string[][]) known.set(keyOf(one!, other!), { id: id!, status: status as PairStatus, judged: judged ? JSON.parse(judged) as LikenessReason[] : [] });
  }
  return known;
}

/** What was judged stays judged, unless something new speaks for one person since. */
async function refreshPair(tx: TxCtx, { id, status, judged }: KnownPair, { score, reasons }: Likeness, today: string): Promise<boolean> {
  const open = status === 'OPEN' || status === 'MERGED' || ((status === 'DIFFERENT' || status === 'HOUSEHOLD') && asksAgain(judged, reasons));
  await tx.db.run(`UPDATE duplicate_pair SET score = ?, reasons = ?, found_on = ?${open ? ", status = 'OPEN'" : ''} WHERE id = ?`, [score, JSON.stringify(reasons), today, id]);
  return open;
}

/** Looks through a range of a dealer's files and writes the pairs that look alike. Answers how many wait for a verdict. */
export async function findPairs(tx: TxCtx, dealerId: string, range: FileRange, today: string): Promise<number> {
  const candidates = await candidatePairs(tx, range);
  if (candidates.length === 0) return 0;
  const files = await comparedFiles(tx, dealerId, [...new Set(candidates.flatMap((pair) => pair.split('|')))]);
  const listAt = await setting(tx.app, dealerId, duplicateSettings.listAt);
  const alike = candidates.flatMap((pair) => {
    const [one, other] = pair.split('|').map((id) => files.get(id));
    const likeness = one && other && likenessOf(one, other);
    return likeness && likeness.score >= listAt ? [{ pair, ...likeness }] : [];
  });
  const known = await knownPairs(tx, range.dealer, [...new Set(alike.map(({ pair }) => pair.slice(0, 26)))]);
  let open = 0;
  for (const { pair, ...likeness } of alike) {
    const stands = known.get(pair);
    if (stands) open += Number(await refreshPair(tx, stands, likeness, today));
  }
  const stamps = { createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 };
  const fresh = alike.filter(({ pair }) => !known.has(pair)).map(({ pair, score, reasons }) => ({
    id: newId('dup'), dealerId, customerId: pair.slice(0, 26), otherId: pair.slice(27), score, reasons, status: 'OPEN', foundOn: today, judgedReasons: null, judgedAt: null, judgedBy: null, ...stamps,
  }));
  return open + await insertRows(tx.db, 'duplicate_pair', fresh, { ignore: true });
}

/** What looked alike and does so no longer leaves the list: somebody has put a file right. */
export const dropStale = (tx: TxCtx, dealer: string, today: string): Promise<number> =>
  tx.db.run("DELETE FROM duplicate_pair WHERE dealer_id = ? AND status = 'OPEN' AND found_on < ?", [dealer, today]);
