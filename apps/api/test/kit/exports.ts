import { inflateRawSync } from 'node:zlib';
import { crc32 } from 'node:zlib';
import { exportJob } from '../../src/export/export.job.js';
import type { Client } from './client.js';
import type { Kit } from './kit.js';

export interface ExportState { id: string; status: string; rowsTotal: number; rowsDone: number; sizeBytes: number; clear: boolean; expiresAt: string | null; failure: { code: string } | null }

const STATE = 'id status rowsTotal rowsDone sizeBytes clear expiresAt failure { code }';
export const START = `mutation ($input: StartExportInput!) { startExport(input: $input) { ${STATE} } }`;
export const LINK = 'mutation ($id: ID!) { linkToExport(id: $id) { path fileName } }';

export const startExport = async (client: Client, input: object): Promise<ExportState> => (await client.ask<{ startExport: ExportState }>(START, { input: { format: 'CSV', ...input } })).startExport;
export const exportState = async (client: Client, id: string): Promise<ExportState> => (await client.ask<{ exportJob: ExportState }>(`query ($id: ID!) { exportJob(id: $id) { ${STATE} } }`, { id })).exportJob;
export const linkTo = async (client: Client, id: string): Promise<string> => (await client.ask<{ linkToExport: { path: string } }>(LINK, { id })).linkToExport.path;

/** Asks for a file, has it written and fetches it; the client has given a fresh proof before. */
export async function exported(kit: Kit, client: Client, input: object): Promise<{ id: string; bytes: Buffer; text: string }> {
  const { id } = await startExport(client, input);
  await kit.run(exportJob);
  const response = await client.fetch(await linkTo(client, id));
  const bytes = Buffer.from(await response.arrayBuffer());
  return { id, bytes, text: bytes.toString('utf8') };
}

/** The files of an archive, as its directory names them; every checksum is looked at. */
export function unzipped(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < bytes.readUInt16LE(end + 10); entry += 1) {
    const [crc, packed, size, nameLength, local] = [bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = inflateRawSync(bytes.subarray(from, from + packed));
    if (content.length !== size || crc32(content) !== crc) throw new Error(`${name} is damaged`);
    files.set(name, content.toString('utf8'));
    at += 46 + nameLength;
  }
  return files;
}

/** The rows of a CSV file below its remark, as cells. No line breaks in them here. */
export const csvRows = (text: string): string[][] => text.split('\r\n').slice(1, -1).map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => (quoted ?? bare ?? '').replaceAll('""', '"')));

/** The texts of a sheet, row by row. */
export const sheetRows = (xml: string): string[][] => [...xml.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row]) => [...row!.matchAll(/<c\/>|<c><v>(.*?)<\/v><\/c>|<c t="inlineStr"><is><t xml:space="preserve">(.*?)<\/t><\/is><\/c>/gs)].map(([, number, text]) => text ?? number ?? ''));
