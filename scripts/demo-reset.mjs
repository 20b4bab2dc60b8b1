/** `npm run demo:reset`: throws the demo's file and uploads away; the next start seeds it anew. Touches nothing but the demo's own folder. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.DATA_DIR ?? 'data';
const url = process.env.DATABASE_URL ?? `sqlite:${join(folder, 'dealercare.sqlite')}`;
if (process.env.MODE === 'production' || !url.startsWith('sqlite:')) {
  process.stderr.write('Only the demo on its SQLite file can be begun again.\n');
  process.exit(1);
}
const file = url.slice('sqlite:'.length);
const ours = ['uploads', 'sent', 'imports', 'audit-anchors.jsonl'];
for (const end of ['', '-wal', '-shm', '.lock', '.lock-journal']) rmSync(file + end, { force: true });
if (existsSync(folder)) for (const name of readdirSync(folder)) if (ours.includes(name)) rmSync(join(folder, name), { recursive: true, force: true });
process.stdout.write('The demo begins again with the next npm start.\n');
