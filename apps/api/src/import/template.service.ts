import { wordKey } from '@dealercare/domain/customer/dms-words';
import { createHash } from 'node:crypto';
import { In } from 'typeorm';
import { orgTree } from '../organisation/org-tree.js';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { newId, requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { requireVersion, saveVersioned } from '../platform/versioned.js';
import { mayImport, requireImportUnit } from './import-units.js';
import { importKind } from './import-kind.js';
import { ImportRun, type ColumnMapping } from './import-run.entity.js';
import { ImportTemplate, type ColumnPolicies, type ValueMaps } from './import-template.entity.js';
import { headerKey, recogniseColumns } from './recognise.js';

/** What is remembered of how a file was read. */
export interface Reading {
  kind: string;
  columns: ColumnMapping[];
  valueMaps: ValueMaps | null;
  policies: ColumnPolicies | null;
  templateId: string | null;
}

const HASH_LENGTH = 32;

/** Files with the same headers in the same order are of one shape. */
export const shapeOf = (headers: readonly string[]): string => createHash('sha256').update(headers.map(headerKey).join('\n')).digest('hex').slice(0, HASH_LENGTH);

/** Templates of a unit and of those above it, which share theirs. */
export async function templatesFor(ctx: Ctx, unitId: string): Promise<ImportTemplate[]> {
  const MOST = 200;
  const chain = (await orgTree(ctx.app)).chain(unitId).map(({ id }) => id);
  return ctx.db.manager.find(ImportTemplate, { where: { unitId: In(chain) }, order: { kind: 'ASC', name: 'ASC', id: 'ASC' }, take: MOST });
}

export async function listTemplates(ctx: Ctx, unitId: string): Promise<ImportTemplate[]> {
  requireImportUnit(ctx, unitId, 'import:read');
  return templatesFor(ctx, unitId);
}

/** The template's columns laid over those of a file, further ones by their names; null when the file lacks one that the template fills. */
export function laidOver({ kind, columns }: Pick<ImportTemplate, 'kind' | 'columns'>, headers: readonly string[]): ColumnMapping[] | null {
  const told = new Map(columns.map(({ header, field }) => [headerKey(header), field]));
  const filled = new Set(headers.flatMap((header) => told.get(headerKey(header)) ?? []));
  if (!columns.every(({ field }) => !field || filled.has(field))) return null;
  return recogniseColumns(headers, importKind(kind)).map(({ header, field }) => {
    const own = told.get(headerKey(header));
    return { header, field: own === undefined ? (field && filled.has(field) ? null : field) : own };
  });
}

/** How a file of these headers was read before: by the template that says most about it, or as the last file of its shape. A template of another kind than the file plainly is does not count. */
export async function rememberedReading(ctx: Ctx, unitId: string, headers: readonly string[], plainKind: string | undefined): Promise<Reading | null> {
  const fitting = (await templatesFor(ctx, unitId)).filter(({ kind }) => plainKind === undefined || kind === plainKind).flatMap((template) => {
    const columns = importKind(template.kind) && laidOver(template, headers);
    return columns ? [{ template, columns, says: columns.filter(({ field }) => field).length }] : [];
  });
  const best = fitting.sort((a, b) => b.says - a.says)[0];
  if (best) return { kind: best.template.kind, columns: best.columns, valueMaps: best.template.valueMaps, policies: best.template.policies, templateId: best.template.id };
  return lastOfShape(ctx, unitId, headers);
}

async function lastOfShape(ctx: Ctx, unitId: string, headers: readonly string[]): Promise<Reading | null> {
  const run = await ctx.db.manager.findOne(ImportRun, { where: { unitId, shapeHash: shapeOf(headers), status: In(['DONE', 'UNDONE', 'JUDGED']) }, order: { id: 'DESC' } });
  if (!run?.kind || run.columns.length !== headers.length) return null;
  return { kind: run.kind, columns: run.columns.map(({ field }, place) => ({ header: headers[place]!, field })), valueMaps: run.valueMaps, policies: run.policies, templateId: run.templateId };
}

/** A template that the run's unit may use. */
export async function templateOf(ctx: Ctx, unitId: string, id: string): Promise<ImportTemplate> {
  requireId('itp', id);
  const template = await ctx.db.manager.findOneBy(ImportTemplate, { id });
  const chain = (await orgTree(ctx.app)).chain(unitId).map((unit) => unit.id);
  if (!template || !chain.includes(template.unitId)) throw refuse('NOT_FOUND');
  return template;
}

const imageOf = ({ name, kind, columns, valueMaps, policies }: ImportTemplate) => ({ name, kind, columns, valueMaps, policies });

/** Keeps how a run was read, at its unit or at one above where the caller imports too. The same name again takes the place of the old one. */
export async function saveTemplate(tx: TxCtx, run: ImportRun, { name, unitId = run.unitId }: { name: string; unitId?: string }): Promise<ImportTemplate> {
  requireImportUnit(tx, unitId, 'import:run');
  if (!(await orgTree(tx.app)).chain(run.unitId).some(({ id }) => id === unitId)) throw refuse('NOT_FOUND');
  if (!run.kind) throw refuse('IMPORT_KIND_UNKNOWN');
  const content = { columns: run.columns, valueMaps: run.valueMaps ?? {}, policies: run.policies ?? {} };
  const known = await tx.db.manager.findOneBy(ImportTemplate, { unitId, kind: run.kind, name: name.trim() });
  if (known) {
    const before = imageOf(known);
    await saveVersioned(tx, ImportTemplate, known, content);
    audit(tx, { unitId, action: 'import.save-template', entity: 'import_template', entityId: known.id, before, after: { ...before, ...content } });
    return known;
  }
  const template = tx.db.manager.create(ImportTemplate, {
    id: newId('itp'), unitId, kind: run.kind, name: name.trim(), ...content, createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
  });
  await tx.db.manager.insert(ImportTemplate, template as object);
  audit(tx, { unitId, action: 'import.save-template', entity: 'import_template', entityId: template.id, after: imageOf(template) });
  return template;
}

export async function removeTemplate(tx: TxCtx, id: string, expectedVersion: number): Promise<boolean> {
  requireId('itp', id);
  const template = await tx.db.manager.findOneBy(ImportTemplate, { id });
  if (!template || !mayImport(tx, template.unitId, 'import:run')) throw refuse('NOT_FOUND');
  requireVersion(template, expectedVersion);
  await tx.db.manager.delete(ImportTemplate, { id });
  audit(tx, { unitId: template.unitId, action: 'import.remove-template', entity: 'import_template', entityId: id, before: imageOf(template) });
  return true;
}

/** The words of the other system by field; a word for a field that knows none, or that means nothing here, is refused. */
export function valueMapsOf(kindCode: string | null, words: readonly { field: string; word: string; means: string }[]): ValueMaps {
  const maps: ValueMaps = {};
  for (const { field, word, means } of words) {
    const choices = importKind(kindCode)?.fields.find(({ name }) => name === field)?.choices;
    if (!choices?.some((choice) => choice.word === means) || wordKey(word) === '') throw refuse('IMPORT_WORD_UNKNOWN', { word: means });
    (maps[field] ??= {})[wordKey(word)] = means;
  }
  return maps;
}
