/** Lays the built shell and areas out as nginx serves them: the shell at /, each area at /mf/<area>/. */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const target = process.argv[2];
if (!target) throw new Error('usage: node docker/collect-portal.mjs <folder>');
mkdirSync(target, { recursive: true });
cpSync('apps/admin/dist', target, { recursive: true });
for (const name of readdirSync('apps').filter((app) => app.startsWith('admin-'))) {
  const built = join('apps', name, 'dist');
  if (existsSync(join(built, 'mf-manifest.json'))) cpSync(built, join(target, 'mf', name.slice('admin-'.length)), { recursive: true });
}
