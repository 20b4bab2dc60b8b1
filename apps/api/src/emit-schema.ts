import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './schema.js';

/** Writes the SDL that clients are made from; committed, so that reviewers see every change of the contract. */
const target = process.argv[2] ?? fileURLToPath(new URL('../../../packages/schema/schema.graphql', import.meta.url));
writeFileSync(target, `${printSchema(lexicographicSortSchema(createSchema()))}\n`);
