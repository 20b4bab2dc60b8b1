import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const script = (name) => join(import.meta.dirname, '../../schema', name);

/** Types of the schema and the package's documents, made anew; milliseconds when nothing has changed. */
export default function setup(project) {
  execFileSync(process.execPath, [script('codegen.mjs')]);
  execFileSync(process.execPath, [script('documents.mjs'), join(project.config.root, 'src')], { stdio: ['ignore', 'ignore', 'inherit'] });
}
