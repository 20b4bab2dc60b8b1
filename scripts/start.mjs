/** `npm start`: the demo in one process, on an SQLite file. Everything can be changed by the variables of .env.example. */
import { spawn } from 'node:child_process';

const defaults = { MODE: 'demo', LOG_LEVEL: 'warn', NODE_ENV: 'production' };
const server = spawn(process.execPath, ['apps/api/dist/main.js'], { stdio: 'inherit', env: { ...defaults, ...process.env } });
// The terminal sends Ctrl+C to both; the server drains and we leave with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { if (signal === 'SIGTERM') server.kill(signal); });
server.on('exit', (code, signal) => process.exit(signal ? 1 : code ?? 1));
