/** Keeps `connections` requests under way against one address for `seconds`, each after the answer to the one before. Asked on stdin, answers one line of JSON. */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

const { url, headers, bodies, seconds, connections } = JSON.parse(readFileSync(0, 'utf8'));
const agent = new Agent({ keepAlive: true, maxSockets: connections });
const target = new URL(url);
const ends = Date.now() + seconds * 1000;
const latencies = [];
let bytes = 0;
let failed = 0;
let next = 0;
let lastAnswer = '';

function once() {
  const { body, headers: own } = bodies[(next += 1) % bodies.length];
  const started = performance.now();
  return new Promise((resolve) => {
    const call = request({ agent, host: target.hostname, port: target.port, path: target.pathname, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers, ...own } }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        bytes += text.length;
        lastAnswer = text;
        if (answer.statusCode !== 200 || text.includes('"errors"')) failed += 1;
        latencies.push(performance.now() - started);
        resolve();
      });
    });
    call.on('error', () => { failed += 1; resolve(); });
    call.end(body);
  });
}

async function line() {
  while (Date.now() < ends) await once();
}

await Promise.all(Array.from({ length: connections }, line));
agent.destroy();
latencies.sort((a, b) => a - b);
const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
process.stdout.write(`${JSON.stringify({ requests: latencies.length, failed, bytesPerAnswer: Math.round(bytes / Math.max(1, latencies.length)), p50: at(0.5), p99: at(0.99), sample: failed > 0 ? lastAnswer.slice(0, 400) : '' })}\n`);
