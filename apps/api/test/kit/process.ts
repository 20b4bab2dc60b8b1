import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { builtWorker } from './worker-build.js';

const API = fileURLToPath(new URL('../..', import.meta.url));

export type WorkerCommand = 'seed-greetings' | 'seed-dealer' | 'send' | 'plan' | 'plan-without-lease' | 'report';

/** What a worker process is asked to do, one after the other, each at a moment of the product's clock; the last one's answer is its own. */
export interface WorkerTask {
  steps: readonly (readonly [command: WorkerCommand, at: string])[];
  /** How many people a seed makes. */
  count?: number;
}

export interface Process {
  readonly child: ChildProcess;
  /** Waits for a line that begins with these words and gives the rest of it. */
  says(words: string): Promise<string>;
  /** SIGKILL, at whatever it is doing. */
  kill(): Promise<void>;
}

function processOf(args: readonly string[], environment: Readonly<Record<string, string>>): Process {
  const inherited = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', TZ: process.env['TZ'] ?? 'UTC' };
  const child = spawn(process.execPath, args, { cwd: API, env: { ...inherited, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  let output = '';
  const looks = new Set<() => void>();
  const more = (chunk: Buffer): void => {
    output += chunk.toString();
    for (const look of looks) look();
  };
  child.stdout.on('data', more);
  child.stderr.on('data', more);
  return {
    child,
    says: (words) => new Promise((resolve, reject) => {
      const look = (): void => {
        const line = output.split('\n').slice(0, -1).find((text) => text.startsWith(words));
        if (line === undefined) return;
        looks.delete(look);
        resolve(line.slice(words.length).trim());
      };
      looks.add(look);
      look();
      void ended.then(() => { look(); if (looks.delete(look)) reject(new Error(`ended before it said "${words}":\n${output}`)); });
    }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A worker on a database, in a process of its own. */
export const startWorker = async (task: WorkerTask, environment: Readonly<Record<string, string>>): Promise<Process> =>
  processOf([await builtWorker(), JSON.stringify(task)], { MODE: 'test', PORTAL_DIR: '', LOG_LEVEL: 'silent', ...environment });

/** Runs a worker to its end and gives its answer. */
export async function finish<T>(task: WorkerTask, environment: Readonly<Record<string, string>>): Promise<T> {
  const worker = await startWorker(task, environment);
  const answer = JSON.parse(await worker.says('done')) as T;
  await worker.kill();
  return answer;
}

/** A message gateway in a process of its own that counts what it gets by idempotency key. */
export interface Receiver {
  url: string;
  /** How often each key was handed over. */
  counts(): Promise<Record<string, number>>;
  stop(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const receiver = processOf(['--import', 'tsx', 'test/kit/receiver-main.ts'], {});
  const address = `http://127.0.0.1:${await receiver.says('listening')}`;
  return {
    url: `${address}/sms`,
    counts: async () => await (await fetch(`${address}/counts`)).json() as Record<string, number>,
    stop: () => receiver.kill(),
  };
}

/** An OpenID Connect provider, in a process of its own; answers where it is. */
export async function startProvider(callback: string): Promise<{ issuer: string; process: Process }> {
  const provider = processOf(['--import', 'tsx', 'test/kit/provider-main.ts'], { CALLBACK: callback });
  return { issuer: await provider.says('listening'), process: provider };
}
