// Creates a micro frontend: its folder below apps/ and its line in the portal's map.
// usage: node scripts/new-area.mjs NAME [ENGLISH_TITLE] [CHINESE_TITLE]
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { areaFiles } from './new-area-files.mjs';

const root = new URL('..', import.meta.url).pathname;
const [name = '', english = name, chinese = english] = process.argv.slice(2);

if (!/^[a-z][a-z0-9]*$/.test(name)) {
  console.error('usage: node scripts/new-area.mjs NAME [ENGLISH_TITLE] [CHINESE_TITLE]\nNAME is one word in small letters, such as club.');
  process.exit(1);
}
const folder = join(root, 'apps', `admin-${name}`);
if (existsSync(folder)) {
  console.error(`apps/admin-${name} exists already`);
  process.exit(1);
}

const pattern = JSON.parse(readFileSync(join(root, 'apps/admin-customers/package.json'), 'utf8'));
for (const [path, text] of Object.entries(areaFiles({ name, english, chinese, pattern }))) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const mapPath = join(root, 'apps/admin/public/portal.json');
const lines = readFileSync(mapPath, 'utf8').trimEnd().split('\n');
// Before the settings, which stay last.
const settings = lines.findIndex((line) => line.includes('"name": "settings"')) - 1;
const title = JSON.stringify({ 'zh-CN': chinese, en: english });
lines.splice(settings, 0,
  '    {',
  `      "name": "${name}", "entry": "/mf/${name}/mf-manifest.json", "route": "/${name}", "icon": "page", "title": ${title},`,
  '      "permission": null, "kit": ["i18n", "portal"],',
  `      "pages": [{ "path": "/${name}", "permission": null, "title": ${title} }]`,
  '    },');
const mapText = `${lines.join('\n')}\n`;
writeFileSync(mapPath, mapText);

// The map is read at run time: a shell that is built takes it over without being built again.
const builtMap = join(root, 'apps/admin/dist/portal.json');
if (existsSync(builtMap)) {
  writeFileSync(builtMap, mapText);
  for (const packed of ['.br', '.gz']) rmSync(builtMap + packed, { force: true });
}

console.log(`apps/admin-${name} is ready. Run npm install once to link it, then npm run build -w @dealercare/admin-${name}.`);
