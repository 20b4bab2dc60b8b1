/**
 * Everything that must hold, in one go: types, lint and room directions, rules, the API on SQLite and on MariaDB or MySQL, the contract,
 * pages, and journeys in a real browser. `--long` adds the full figures (kills, fuzz, sizes). Ends with `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const long = process.argv.includes('--long');
const ci = process.env.CI === 'true';
const DEFAULT_MYSQL = 'mysql://root@127.0.0.1:3306/';
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const packages = ['packages/domain', 'packages/schema', 'apps/api', 'packages/admin-kit', 'apps/admin', 'apps/admin-customers', 'apps/admin-care', 'apps/admin-complaints', 'apps/admin-insight'];

let passed = 0;
let failed = 0;
const leftOut = [];
const broken = [];
const durations = [];
const reports = mkdtempSync(join(tmpdir(), 'dealercare-test-'));

/** On a shared machine a test that watches processes and minutes may be starved once; it is tried again, and told. */
const SECOND_TRY = join(import.meta.dirname, 'second-try.mjs');
const secondTries = join(reports, 'second-tries');

const run = (command, args, options = {}) => spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0;

function step(name, work) {
  process.stdout.write(`\n== ${name}\n`);
  const started = Date.now();
  const ok = work();
  const seconds = Math.round((Date.now() - started) / 1000);
  durations.push(`${name} ${seconds} s`);
  process.stdout.write(`== ${name}: ${ok ? 'ok' : 'FAILED'} after ${seconds} s\n`);
  return ok;
}

function fail(what, count = 1) {
  failed += count;
  broken.push(what);
}

/** Counts as one: it has no tests of its own. */
function check(name, command, args) {
  if (step(name, () => run(command, args))) passed += 1;
  else fail(name);
}

function tests(name, cwd, env = {}, args = []) {
  const file = join(reports, `${name.replaceAll('/', '-')}.json`);
  const ok = step(name, () => run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--reporter=${SECOND_TRY}`, `--outputFile.json=${file}`, ...(ci ? ['--retry=1'] : []), ...args], { cwd, env: { ...process.env, ...env, SECOND_TRIES: secondTries } }));
  if (!existsSync(file)) return fail(`${name}: no report`);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed += report.numPassedTests;
  for (const what of failures(report)) fail(`${name}: ${what}`);
  // A file that does not even load, or a hook that fails, is a failure without a failed test.
  if (!ok && report.numFailedTests === 0) fail(`${name}: outside a test`);
}

/** Every failed test with the first lines of its reason, to stand at the very end, where a reader of a long log looks first. */
const failures = (report) => report.testResults.flatMap((file) => {
  const tests = file.assertionResults.filter((test) => test.status === 'failed');
  return tests.map((test) => `${relative(process.cwd(), file.name)} > ${test.fullName}\n   ${(test.failureMessages[0] ?? '').split('\n').slice(0, 6).join('\n   ')}`);
});

function missing(what, how) {
  process.stdout.write(`\n!! LEFT OUT: ${what}. ${how}\n`);
  leftOut.push(what);
  if (ci) fail(`left out: ${what}`);
}

const answers = (url) => new Promise((resolve) => {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port || 3306), timeout: 2000 }, () => { socket.destroy(); resolve(true); });
  socket.on('error', () => resolve(false)).on('timeout', () => { socket.destroy(); resolve(false); });
});

const mysql = process.env.TEST_MYSQL_URL ?? (ci ? DEFAULT_MYSQL : undefined);
const mysqlThere = mysql !== undefined && await answers(mysql);
if (!mysqlThere) missing('the API on MariaDB/MySQL', 'Set TEST_MYSQL_URL to a server whose user may create databases, such as mysql://root@127.0.0.1:3306/');
const chromium = process.env.CHROMIUM ?? CHROMIUM.find(existsSync);
if (!chromium) missing('the journeys in a browser', 'Install Chromium (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM to its path.');
const env = { CI: ci ? 'true' : '', CHROMIUM: chromium ?? '', TEST_MYSQL_URL: mysqlThere ? mysql : '', ...(long ? { LONG: '1' } : {}) };
if (!mysqlThere) delete env.TEST_MYSQL_URL;

check('build', 'npx', ['turbo', 'run', 'build', '--output-logs=errors-only']);
check('types', 'npx', ['turbo', 'run', 'check', '--output-logs=errors-only', '--concurrency=2']);
check('lint', 'npx', ['eslint', '.']);
check('directions', 'npx', ['turbo', 'boundaries']);
check('contract', 'node', ['scripts/schema.mjs', 'check']);
for (const folder of packages) tests(folder, folder, env);
if (long) tests('apps/api long', 'apps/api', env, ['--config', 'vitest.long.config.ts']);
if (chromium) tests('apps/e2e', 'apps/e2e', env);

const triedAgain = existsSync(secondTries) ? readFileSync(secondTries, 'utf8').trim().split('\n') : [];
rmSync(reports, { recursive: true, force: true });
for (const what of leftOut) process.stdout.write(`\n!! LEFT OUT: ${what}\n`);
process.stdout.write(`\nTime: ${durations.join(', ')}\n`);
for (const what of triedAgain) process.stdout.write(`\nPASSED ON THE SECOND TRY: ${what}\n`);
for (const what of broken) process.stdout.write(`\nFAILED: ${what}\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);
