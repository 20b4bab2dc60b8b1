import { GraphQLError, Kind, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { In } from 'typeorm';
import { requireStepUp } from '../platform/access/step-up.js';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { insertIgnore } from '../platform/database/dialect.js';
import { limits } from '../platform/gate/gate.js';
import { documentHash } from '../platform/graphql/documents.js';
import { bareId, newId, requireId } from '../platform/ids.js';
import { grouped, loader } from '../platform/loader.js';
import { refuse, type FieldFault } from '../platform/refusal.js';
import type { ApiKey } from './api-key.entity.js';
import { findKey, findLivingKey } from './find-key.js';
import { forgetKeys } from './key-state.js';
import { PartnerDocument } from './partner-document.entity.js';
import type { PartnerDocumentInput, RegisterPartnerDocumentsInput } from './partner.inputs.js';

const MAX_DOCUMENTS = 200;
const HASH_SHOWN = 12;

interface Judged { name: string; text: string; hash: string }

const nameIn = ({ definitions }: DocumentNode): string | undefined =>
  definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION && definition.name ? [definition.name.value] : []))[0];

/** A document is looked at when it is registered, so that a partner learns of a fault there and not at night. */
function judge(schema: GraphQLSchema, { text, name }: PartnerDocumentInput): Judged | string {
  try {
    const document = parse(text, { maxTokens: limits.registeredTokens });
    const [fault] = validate(schema, document);
    if (fault) return fault.message;
    const hash = documentHash(text);
    return { name: name?.trim() || nameIn(document)?.slice(0, 80) || hash.slice(0, HASH_SHOWN), text, hash };
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}

/** Registers queries for a key; those that stand already are left alone. All of them or none. */
export async function registerDocuments(tx: TxCtx, { keyId, documents }: RegisterPartnerDocumentsInput, schema: GraphQLSchema): Promise<ApiKey> {
  const key = await findLivingKey(tx, keyId);
  requireStepUp(tx);
  const judged = documents.map((document) => judge(schema, document));
  const faults = judged.flatMap((verdict, index): FieldFault[] => (typeof verdict === 'string' ? [{ path: `input.documents.${index}.text`, code: 'DOCUMENT_INVALID', params: { reason: verdict.replace(/\.$/, '') } }] : []));
  if (faults.length > 0) throw refuse('INVALID_INPUT', {}, faults);
  const at = instantText(tx.now);
  const by = tx.actor.kind === 'STAFF' && tx.actor.id ? bareId(tx.actor.id) : null;
  const added: string[] = [];
  for (const { name, text, hash } of judged as Judged[]) {
    const inserted = await tx.db.run(`${insertIgnore()} partner_document (id, unit_id, key_id, hash, name, text, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [bareId(newId('pdo')), bareId(key.unitId), bareId(keyId), hash, name, text, at, by]);
    if (inserted > 0) added.push(hash);
  }
  const [[count]] = await tx.db.rows('SELECT COUNT(*) FROM partner_document WHERE key_id = ?', [bareId(keyId)]) as [[number]];
  if (Number(count) > MAX_DOCUMENTS) throw refuse('TOO_MANY', { limit: MAX_DOCUMENTS });
  if (added.length > 0) audit(tx, { unitId: key.unitId, action: 'partner.register-documents', entity: 'api_key', entityId: keyId, before: { hashes: [] }, after: { hashes: added } });
  tx.unit.afterwards.push(() => forgetKeys(tx.app));
  return key;
}

/** From the next request on the query is unknown again. */
export async function removeDocument(tx: TxCtx, id: string): Promise<ApiKey> {
  requireId('pdo', id);
  const document = await tx.db.manager.findOneBy(PartnerDocument, { id });
  if (!document) throw refuse('NOT_FOUND');
  const key = await findKey(tx, document.keyId);
  await tx.db.manager.delete(PartnerDocument, { id });
  audit(tx, { unitId: key.unitId, action: 'partner.remove-document', entity: 'api_key', entityId: key.id, before: { name: document.name, hash: document.hash }, after: { name: null, hash: null } });
  tx.unit.afterwards.push(() => forgetKeys(tx.app));
  return key;
}

const documentsByKey = loader<PartnerDocument[]>(async (ctx, keyIds) => {
  const documents = await ctx.db.manager.find(PartnerDocument, { where: { keyId: In([...keyIds]) }, order: { name: 'ASC', id: 'ASC' } });
  return grouped(documents, ({ keyId }) => keyId);
});

export const documentsOf = async (ctx: Ctx, key: ApiKey): Promise<PartnerDocument[]> => await documentsByKey(ctx, key.id) ?? [];
