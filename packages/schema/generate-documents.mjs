import { readFileSync, readdirSync, rmSync, existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse } from 'graphql';
import { readDocuments, withFragments } from './read-documents.mjs';
import { typeSettings } from './type-settings.mjs';
import { writeIfChanged } from './write.mjs';

const GENERATED = 'generated';
const sdlPath = new URL('schema.graphql', import.meta.url);
/** Enums and inputs come from one place, so that `CareStatus` of two documents is one type. */
const fromSchema = { importSchemaTypesFrom: '~@dealercare/schema/types', namespacedImportName: 'Types' };

/** One module a document file: a page loads its own documents, never those of the whole area. */
async function moduleOf(document, fragments, schema) {
  const [operations] = await preset.buildGeneratesSection({
    baseOutputDir: 'memory/',
    schema: schema.document,
    schemaAst: schema.ast,
    documents: [document, ...fragments],
    plugins: [],
    pluginMap: {},
    config: typeSettings,
    presetConfig: { fragmentMasking: false },
    profiler: { run: (work) => work(), collect: () => [] },
  });
  return codegen({ ...operations, config: { ...operations.config, ...fromSchema } });
}

function staleFiles(folder, wanted) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !wanted.has(file));
}

/**
 * Writes `<source>/generated/<path>.ts` for every `<source>/<path>.graphql` and removes what no document stands behind.
 * Throws with file and line when a document does not fit the schema.
 */
export async function generateDocuments(source) {
  const sdl = readFileSync(sdlPath, 'utf8');
  const schema = { document: parse(sdl), ast: buildSchema(sdl) };
  const folder = join(source, GENERATED);
  const documents = readDocuments(source, schema.ast);
  const wanted = new Set();
  const written = [];
  for (const document of documents) {
    const target = join(folder, relative(source, document.location).replace(/\.graphql$/, '.ts'));
    wanted.add(target);
    if (writeIfChanged(target, await moduleOf(document, withFragments(document, documents), schema))) written.push(target);
  }
  const removed = staleFiles(folder, wanted);
  for (const file of removed) rmSync(file);
  return { written, removed };
}
