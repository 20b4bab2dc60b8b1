import { newId } from '../../src/platform/ids.js';
import type { Client } from '../kit/client.js';
import { allRows, dryRun, upload } from '../kit/imports.js';
import type { Kit } from '../kit/kit.js';

const CUSTOMERS = '客户编号,客户姓名,性别,手机\nLEAK-0001,漏水明,男,13987650001\nOWN-0001,他人,男,13987650003\n';
const VEHICLES = '客户编号,底盘号,车牌号\nLEAK-0001,LSVA3S3E4J8900169,苏A8Z9Q7\n';

/** What an import tells of rows that are there already: the verdict of each row and what was noticed in it. */
export interface Matched { status: number; verdicts: string[]; noticed: string[] }

/** A dry run at a unit with the dealer's own numbers, phones and cars. */
export async function matchesOf(kit: Kit, client: Client, unitId: string): Promise<Matched> {
  const matched: Matched = { status: 201, verdicts: [], noticed: [] };
  for (const [name, text] of [['match-customers.csv', CUSTOMERS], ['match-vehicles.csv', VEHICLES]] as const) {
    const { status, body } = await upload(client, unitId, name, text);
    if (status !== 201) return { status, verdicts: [], noticed: [] };
    await dryRun(kit, client, body.id);
    const rows = await allRows(client, body.id);
    matched.verdicts.push(...rows.map(({ verdict }) => verdict));
    matched.noticed.push(...rows.flatMap(({ findings }) => findings.map(({ code }) => code)));
  }
  return matched;
}

/** The rows of an import that were refused, as a file: what came back, without what differs each time. */
export async function errorFileOf(client: Client, runId: string): Promise<{ status: number; text: string }> {
  const response = await client.fetch(`/files/imports/${runId}/errors.csv`);
  return { status: response.status, text: (await response.text()).replace(/"requestId":"[^"]*"/g, '').replace(/imp_[0-9a-z]{26}/g, 'imp_') };
}

const BARE = /[0-9a-z]{26}/;

/** The address of a file that never was, beside one that is there. */
export const absentPath = (path: string): string => path.replace(BARE, (id) => newId('xxx').slice(-id.length));

export async function fileAt(client: Client, path: string): Promise<{ status: number; text: string }> {
  const response = await client.fetch(path);
  return { status: response.status, text: (await response.text()).replace(/"requestId":"[^"]*"/g, '') };
}
