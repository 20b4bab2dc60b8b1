// Writes src/generated/ from schema.graphql: types.ts (every type of the schema) and cache.ts (what a client cache must know).
import { mkdirSync, readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import { buildSchema, parse } from 'graphql';
import { cacheModule } from './cache-map.mjs';
import { typeSettings } from './type-settings.mjs';
import { writeIfChanged } from './write.mjs';

const here = (path) => new URL(path, import.meta.url).pathname;
const sdl = readFileSync(here('schema.graphql'), 'utf8');
const schemaAst = buildSchema(sdl);

const types = await codegen({
  filename: 'types.ts',
  schema: parse(sdl),
  schemaAst,
  documents: [],
  config: typeSettings,
  plugins: [{ typescript: { enumsAsConst: true } }],
  pluginMap: { typescript },
});

mkdirSync(here('src/generated'), { recursive: true });
writeIfChanged(here('src/generated/types.ts'), types);
writeIfChanged(here('src/generated/cache.ts'), cacheModule(sdl));
