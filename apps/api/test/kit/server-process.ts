import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const API = fileURLToPath(new URL('../..', import.meta.url));

/** The real server in a process of its own, as `npm start` and `npm run serve` run it, from the sources. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** All that it has said so far. */
  output(): string;
  /** Waits for words in what it says; fails when it ends before. */
  says(words: string | RegExp): Promise<void>;
  /** Waits for its end and gives the exit code. */
  ended(): Promise<number | null>;
}

export function startServer(environment: Readonly<Record<string, string>>): ServerProcess {
  const inherited = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', TZ: process.env['TZ'] ?? 'UTC' };
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=source', 'src/main.ts'], { cwd: API, env: { ...inherited, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const end = once(child, 'exit').then(([code]) => code as number | null);
  const waiting = new Set<() => void>();
  const more = (chunk: Buffer): void => {
    text += chunk.toString();
    for (const look of waiting) look();
  };
  child.stdout.on('data', more);
  child.stderr.on('data', more);
  return {
    child,
    output: () => text,
    says: (words) => new Promise((resolve, reject) => {
      const look = (): void => {
        if (typeof words === 'string' ? !text.includes(words) : !words.test(text)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
      void end.then(() => { if (waiting.delete(look)) reject(new Error(`ended before it said ${String(words)}:\n${text}`)); });
    }),
    ended: () => end,
  };
}
