/**
 * `npm run dev`: everything in watch mode. Edits of a page show without a reload, edits of the API restart it, edits of rules reach both.
 * Open http://localhost:5173 (DEV_PORT moves it and the areas behind it, API_URL the API). The demo's data is that of `npm start`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { areaNames, apiAddress, shellPort } from '../packages/admin-kit/build/shared.mjs';

const built = spawnSync('npx', ['turbo', 'run', 'build', '--filter=@dealercare/domain', '--filter=@dealercare/schema', '--output-logs=errors-only'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

const api = { MODE: 'demo', LOG_LEVEL: 'warn', PORTAL_DIR: '', PORT: new URL(apiAddress).port, PUBLIC_URL: `http://localhost:${shellPort}`, ...process.env };
const watchBuild = ['tsc', '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'];
const processes = [
  { name: 'rules', cwd: 'packages/domain', args: watchBuild },
  { name: 'schema', cwd: 'packages/schema', args: watchBuild },
  { name: 'api', cwd: '.', args: ['tsx', 'watch', '--conditions=source', '--tsconfig', 'apps/api/tsconfig.json', 'apps/api/src/main.ts'], env: api },
  { name: 'shell', cwd: 'apps/admin', args: ['rsbuild', 'dev'] },
  ...areaNames.map((name) => ({ name, cwd: `apps/admin-${name}`, args: ['rsbuild', 'dev'] })),
].map(({ name, cwd, args, env }) => {
  // A group of its own: npx passes no signal on, and what it has started would hold the ports.
  const child = spawn('npx', args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const tell = (chunk) => { for (const line of chunk.toString().split('\n')) if (line.trim()) process.stdout.write(`${name.padEnd(10)} ${line}\n`); };
  child.stdout.on('data', tell);
  child.stderr.on('data', tell);
  return child;
});

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}

let ending = false;
function end(code) {
  if (ending) return;
  ending = true;
  for (const { pid } of processes) endGroup(pid);
  process.exitCode = code;
}
for (const child of processes) child.on('exit', (code) => end(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(0));
process.stdout.write(`\nThe portal: http://localhost:${shellPort}\n\n`);
