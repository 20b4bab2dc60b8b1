/** The product beside the limit, on the same data, in the same run: `npx tsx … bench/run.ts`, see bench/README.md. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createConnection, type Connection } from 'mysql2/promise';
import { wireId } from '../apps/api/src/platform/ids.js';
import { benchUrl } from './generate/sizes.js';
import { itemsFor, type Item, type OpenTask, type Request } from './items.js';

const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const SECONDS = Number(process.env['SECONDS'] ?? 5);
/** A server is measured as it is after minutes of use: its code has been compiled by then. */
const WARM_SECONDS = Number(process.env['WARM_SECONDS'] ?? 10);
const CONNECTIONS = 32;
const TICKS_A_SECOND = 100;
const root = new URL('..', import.meta.url).pathname;

interface Contender { name: 'product' | 'limit'; process: ChildProcess; url: string }
interface Figures { cpuUs: number; perSecond: number; p99: number; failed: number; bytes: number; sample: string }

/** The product runs as it is served, from its build; a loader of sources would be measured with it. */
async function started(name: Contender['name'], script: readonly string[], port: number, path: string, environment: Record<string, string>): Promise<Contender> {
  const child = spawn(process.execPath, script, {
    cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env['PATH'], TSX_TSCONFIG_PATH: 'apps/api/tsconfig.json', NODE_ENV: 'production', PORT: String(port), ...environment } as NodeJS.ProcessEnv,
  });
  for await (const chunk of child.stdout!) if (String(chunk).includes('ready')) break;
  return { name, process: child, url: `http://127.0.0.1:${port}${path}` };
}

/** User and system time of a process, in microseconds. */
function cpuOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 1_000_000 / TICKS_A_SECOND;
}

function load(contender: Contender, bodies: readonly Request[], seconds: number): Figures {
  const before = cpuOf(contender.process);
  const run = spawnSync(process.execPath, ['bench/load.mjs'], { cwd: root, encoding: 'utf8', input: JSON.stringify({ url: contender.url, headers: {}, bodies, seconds, connections: CONNECTIONS }), maxBuffer: 1e8 });
  const { requests, failed, p99, bytesPerAnswer, sample } = JSON.parse(run.stdout) as { requests: number; failed: number; p99: number; bytesPerAnswer: number; sample: string };
  return { cpuUs: (cpuOf(contender.process) - before) / Math.max(1, requests), perSecond: requests / seconds, p99, failed, bytes: bytesPerAnswer, sample };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Tasks on which somebody is calling at this moment, as M1 finds them. */
async function openTasks(connection: Connection, limit: number): Promise<OpenTask[]> {
  const fresh = "work_state = 'OPEN' AND version = 1 AND kind = 'CARE' AND t BETWEEN CURDATE() - INTERVAL 2 DAY AND CURDATE() + INTERVAL 20 DAY";
  const begun = `${fresh} AND status = 'IN_PROGRESS' AND call_begun_at IS NOT NULL`;
  const [[{ ready }]] = await connection.query(`SELECT COUNT(*) AS ready FROM care_task WHERE ${begun}`) as unknown as [[{ ready: number }]];
  await connection.query(`UPDATE care_task SET status = 'IN_PROGRESS', call_begun_at = NOW(3) WHERE ${fresh} AND call_begun_at IS NULL LIMIT ?`, [Math.max(0, limit - ready)]);
  const [found] = await connection.query({ sql: `SELECT id, dealer_id FROM care_task WHERE ${begun} ORDER BY id LIMIT ?`, rowsAsArray: true }, [limit]);
  return (found as [string, string][]).map(([id, dealer]) => ({ id: wireId('tsk', id), dealerId: wireId('org', dealer) }));
}

/** What one request costs the database, counted and not timed: statements, and rows that were read for it. */
async function counted(connection: Connection, contender: Contender, request: Request): Promise<{ statements: number; rowsRead: number }> {
  const send = (): Promise<unknown> => fetch(contender.url, { method: 'POST', body: request.body, headers: { 'content-type': 'application/json', ...request.headers } }).then((answer) => answer.text());
  const status = async (): Promise<Record<string, number>> => {
    const [rows] = await connection.query("SHOW GLOBAL STATUS WHERE Variable_name LIKE 'Handler_read%' OR Variable_name IN ('Com_select', 'Com_insert', 'Com_update')");
    return Object.fromEntries((rows as { Variable_name: string; Value: string }[]).map((row) => [row.Variable_name, Number(row.Value)]));
  };
  for (let warm = 0; warm < 4; warm += 1) await send();
  const spans: { statements: number; rowsRead: number }[] = [];
  for (let time = 0; time < 5; time += 1) {
    const before = await status();
    await send();
    const after = await status();
    const grown = (of: (name: string) => boolean): number => Object.keys(after).filter(of).reduce((sum, name) => sum + after[name]! - before[name]!, 0);
    spans.push({ statements: grown((name) => name.startsWith('Com_')), rowsRead: grown((name) => name.startsWith('Handler_')) });
  }
  // Other work of the same second (sessions, the outbox) only adds: the least is the request's own.
  return { statements: Math.min(...spans.map(({ statements }) => statements)), rowsRead: Math.min(...spans.map(({ rowsRead }) => rowsRead)) };
}

async function measure(connection: Connection, item: Item, contenders: readonly Contender[]): Promise<string> {
  const seen: Record<Contender['name'], Figures[]> = { product: [], limit: [] };
  const bodiesOf = ({ name }: Contender, round: number): Request[] => (item.name === 'M1' ? item[name].filter((_, index) => index % (ROUNDS + 1) === round) : item[name]);
  for (const contender of contenders) load(contender, bodiesOf(contender, ROUNDS), WARM_SECONDS);
  for (let round = 0; round < ROUNDS; round += 1) for (const contender of contenders) seen[contender.name].push(load(contender, bodiesOf(contender, round), SECONDS));
  const of = (name: Contender['name'], figure: 'cpuUs' | 'perSecond' | 'p99' | 'bytes'): number => median(seen[name].map((figures) => figures[figure]));
  const failed = [...seen.product, ...seen.limit].filter((figures) => figures.failed > 0);
  if (failed.length > 0) process.stdout.write(`${item.name}: ${failed.length} runs with failed requests, for example ${failed[0]!.sample}\n`);
  const ratio = of('product', 'cpuUs') / of('limit', 'cpuUs');
  const costs = item.name === 'M1' ? null : await counted(connection, contenders[0]!, item.product[0]!);
  return `| ${item.name} | ${of('limit', 'cpuUs').toFixed(0)} | ${of('product', 'cpuUs').toFixed(0)} | **${ratio.toFixed(2)}** | ${item.budget} | ${(of('product', 'perSecond') / of('limit', 'perSecond')).toFixed(2)} | ${of('product', 'p99').toFixed(0)} / ${of('limit', 'p99').toFixed(0)} | ${costs?.statements ?? '-'} | ${costs?.rowsRead ?? '-'} | ${of('product', 'bytes')} / ${of('limit', 'bytes')} |`;
}

const connection = await createConnection(benchUrl());
const server = { MODE: 'test', DATABASE_URL: benchUrl(), PORTAL_DIR: '', LOG_LEVEL: 'info', ROLE: 'api' };
const contenders = [await started('product', ['apps/api/dist/main.js'], 4801, '/graphql', server), await started('limit', ['--import', 'tsx', '--conditions=source', 'bench/limit-server.ts'], 4802, '/', {})];
try {
  const all = await openTasks(connection, 40_000);
  const only = process.env['ONLY']?.split(',');
  const lines = ['| | L, CPU us | product, CPU us | x of L | budget | requests/s x of L | p99 ms | statements | rows read | bytes |', '|---|---|---|---|---|---|---|---|---|---|'];
  for (const item of itemsFor({ product: all.filter((_, index) => index % 2 === 0), limit: all.filter((_, index) => index % 2 === 1) })) {
    if (only && !only.includes(item.name)) continue;
    lines.push(await measure(connection, item, contenders));
  }
  process.stdout.write(`${lines.join('\n')}\n`);
  writeFileSync(new URL('./tmp/figures.md', import.meta.url), `${lines.join('\n')}\n`);
} finally {
  for (const { process: child } of contenders) {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
  await connection.end();
}
