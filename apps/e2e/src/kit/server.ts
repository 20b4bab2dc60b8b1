import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../../..');
const START_LIMIT_MS = 120_000;

/** The built product, running in a process of its own as `npm start` runs it. */
export interface Server {
  url: string;
  stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');
  return port;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** Starts the demo on the data of a folder; an empty one is filled first. */
export async function startServer(folder: string): Promise<Server> {
  const port = await freePort();
  const url = `http://localhost:${String(port)}`;
  const env = {
    ...process.env, MODE: 'demo', NODE_ENV: 'production', LOG_LEVEL: 'error', PORT: String(port), PUBLIC_URL: url,
    PORTAL_DIR: 'apps', DATA_DIR: folder, DATABASE_URL: `sqlite:${join(folder, 'dealercare.sqlite')}`,
  };
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  const ended = once(child, 'exit');
  const deadline = Date.now() + START_LIMIT_MS;
  while (!await isReady(url)) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`the server did not start: ${said}`);
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
