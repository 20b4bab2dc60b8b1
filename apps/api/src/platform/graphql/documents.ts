import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Ctx } from '../context.js';
import { limits } from '../gate/gate.js';
import { refuse } from '../refusal.js';

const SHA256 = /^[0-9a-f]{64}$/;
/** Parsed documents that are kept, counted in tokens: what a stranger sends must not fill the memory. */
const TOKENS_KEPT = 200_000;

export const documentHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Documents that were parsed and found valid, by their hash; the oldest go first. Apollo asks here before it parses. */
export class KnownDocuments {
  readonly #documents = new Map<string, DocumentNode>();
  #tokens = 0;

  constructor(private readonly schema: GraphQLSchema) {}

  async get(key: string): Promise<DocumentNode | undefined> {
    const hash = key.slice(-64);
    const document = this.#documents.get(hash);
    if (!document) return undefined;
    this.#documents.delete(hash);
    this.#documents.set(hash, document);
    return document;
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    await this.delete(key);
    this.#documents.set(key.slice(-64), document);
    this.#tokens += document.tokenCount ?? 0;
    for (const oldest of this.#documents.keys()) {
      if (this.#tokens <= TOKENS_KEPT) break;
      await this.delete(oldest);
    }
  }

  async delete(key: string): Promise<boolean> {
    const hash = key.slice(-64);
    this.#tokens -= this.#documents.get(hash)?.tokenCount ?? 0;
    return this.#documents.delete(hash);
  }

  /** A registered document may be longer than what comes unknown; it was looked at when it was registered, and is again when the schema is another. */
  async admit(text: string): Promise<void> {
    const hash = documentHash(text);
    if (await this.get(hash)) return;
    const document = parse(text, { maxTokens: limits.registeredTokens });
    if (validate(this.schema, document).length === 0) await this.set(hash, document);
  }
}

/** The hash by which a body names a document instead of sending it: as GraphQL over HTTP says it, or as Apollo's clients do. */
function namedIn(body: Record<string, unknown>): string | null {
  const { documentId, extensions } = body;
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '');
  const persisted = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery;
  return typeof persisted?.sha256Hash === 'string' ? persisted.sha256Hash : null;
}

/** Puts the text of a registered document where its hash stood. */
export async function admitRegistered(ctx: Ctx, { body }: FastifyRequest, documents: KnownDocuments): Promise<void> {
  if (typeof body !== 'object' || body === null) return;
  const asked = body as Record<string, unknown>;
  const named = namedIn(asked);
  const hash = named ?? (ctx.principal.documents && typeof asked['query'] === 'string' ? documentHash(asked['query']) : null);
  if (hash === null) return;
  const text = SHA256.test(hash) ? await ctx.principal.documents?.textOf(hash) ?? null : null;
  if (text !== null) await documents.admit(text);
  if (named === null) return;
  if (text === null || (typeof asked['query'] === 'string' && documentHash(asked['query']) !== hash)) throw refuse('DOCUMENT_NOT_REGISTERED');
  asked['query'] = text;
  delete (asked['extensions'] as { persistedQuery?: unknown } | null | undefined)?.persistedQuery;
}

/** A key that may run registered documents only runs no others, and nobody else runs the long ones. */
export async function requireKnown(ctx: Ctx, document: DocumentNode, hash: string | undefined): Promise<void> {
  const isLong = (document.tokenCount ?? 0) > limits.tokens;
  if (!isLong && !ctx.principal.documents?.only) return;
  if (hash && await ctx.principal.documents?.textOf(hash)) return;
  throw isLong ? refuse('QUERY_TOO_LARGE', { limit: limits.tokens }) : refuse('DOCUMENT_NOT_REGISTERED');
}
