import { findPairsJob } from '../../../src/duplicate/find-pairs.job.js';
import { proves } from '../../kit/proof.js';
import type { FillRoom } from './told.js';

const FIND = 'query ($search: String) { customers(search: $search) { nodes { id version } } }';
const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id version } }';
const MERGE = 'mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { id } }';
const JUDGE = 'mutation ($input: JudgeDuplicateInput!) { judgeDuplicate(input: $input) { id } }';
const UNDO = 'mutation ($input: UndoMergeInput!) { undoMerge(input: $input) { id } }';
interface File { id: string; version: number }

/** A file that went into another one, one that came back and left something behind, two that somebody judged, and pairs that the night has found. */
export const fillDuplicates: FillRoom = async (kit, { group, owner }) => {
  await proves(kit, owner);
  const file = async (): Promise<File> => (await owner.ask<{ customers: { nodes: File[] } }>(FIND, { search: 'LEAK-0001' })).customers.nodes[0]!;
  const create = async (name: string, phone: string): Promise<File> =>
    (await owner.ask<{ createCustomer: File }>(CREATE, { input: { dealerId: group.d1, name, phone, address: '密街九号院' } })).createCustomer;
  const merge = async (survivor: File, merged: File, operationId: string): Promise<string> => (await owner.ask<{ mergeCustomers: { id: string } }>(MERGE, {
    input: { survivorId: survivor.id, survivorVersion: survivor.version, mergedId: merged.id, mergedVersion: merged.version, take: ['ADDRESS'], operationId, reason: '密并原因' },
  })).mergeCustomers.id;
  const undone = await merge(await file(), await create('漏并甲', '13987650020'), 'leak-operation-1');
  const known = await file();
  kit.timeIs('2026-03-02 18:01');
  await owner.ask('mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { id } }', { input: { customerId: known.id, purpose: 'CARE', channels: ['EMAIL'], status: 'GRANTED', evidence: '密意' } });
  await owner.ask(UNDO, { input: { mergeId: undone, reason: '密撤原因' } });
  await merge(await file(), await create('漏并乙', '13987650023'), 'leak-operation-2');
  await create('漏水明', '13987650001');
  const [c, d] = [await create('漏似丙', '13987650021'), await create('漏似丙', '13987650021')];
  await create('漏似丁', '13987650022');
  await create('漏似丁', '13987650022');
  await owner.ask(JUDGE, { input: { customerId: c.id, otherId: d.id, verdict: 'SAME' } });
  await kit.run(findPairsJob);
  return { people: ['漏并甲', '漏并乙', '漏似丙', '漏似丁', '13987650020', '13987650021', '13987650022', '13987650023', '密街九号院'], inside: [], shared: ['leak-operation-2'] };
};
