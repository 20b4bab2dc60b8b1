/**
 * The contract: `check` fails when the committed SDL is not what the code emits, or when it breaks clients of the last release without
 * being announced; `release` makes today's SDL the one that is released; without a word it is emitted. A breaking change is announced
 * by naming it in docs/breaking-changes.md.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unannounced } from '../packages/schema/contract.mjs';

const COMMITTED = 'packages/schema/schema.graphql';
const RELEASED = 'packages/schema/released.graphql';
const ANNOUNCED = 'docs/breaking-changes.md';

function emit(target) {
  execFileSync('node', ['apps/api/dist/emit-schema.js', target], { stdio: 'inherit' });
}

const text = (path) => readFileSync(path, 'utf8');

if (process.argv[2] === 'check') {
  const emitted = join(mkdtempSync(join(tmpdir(), 'dealercare-schema-')), 'schema.graphql');
  emit(emitted);
  const problems = [];
  if (text(emitted) !== text(COMMITTED)) problems.push(`${COMMITTED} is not what the code emits: run npm run schema`);
  for (const { type, description } of unannounced(text(RELEASED), text(emitted), text(ANNOUNCED))) problems.push(`unannounced breaking change, ${type}: ${description} (name it in ${ANNOUNCED})`);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exit(problems.length > 0 ? 1 : 0);
}
emit(COMMITTED);
if (process.argv[2] === 'release') copyFileSync(COMMITTED, RELEASED);
