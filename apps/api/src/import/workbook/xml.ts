import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { refuse } from '../../platform/refusal.js';
import { damaged } from './archive.js';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of XML is told; names come without their prefixes. */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML piece by piece and pauses after each. No entities but those of XML itself: a document type is refused, so nothing outside is ever fetched and nothing multiplies. */
export async function* readXml(bytes: Readable, reader: XmlReader): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const texts = new TextDecoder('utf-8');
  parser.on('doctype', () => { throw refuse('FILE_UNSAFE'); });
  parser.on('opentag', ({ name, attributes }) => reader.open?.(bare(name), attributes));
  parser.on('closetag', ({ name }) => reader.close?.(bare(name)));
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  try {
    for await (const chunk of bytes) {
      parser.write(texts.decode(chunk as Buffer, { stream: true }));
      yield;
    }
    parser.write(texts.decode()).close();
  } catch (error) {
    throw damaged(error);
  } finally {
    bytes.destroy();
  }
  yield;
}

/** Reads a part whole. */
export async function readWhole(bytes: Readable, reader: XmlReader): Promise<void> {
  for await (const _piece of readXml(bytes, reader));
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
