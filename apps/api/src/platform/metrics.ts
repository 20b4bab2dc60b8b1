import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export const registry = new Registry();

const operations = new Histogram({
  name: 'graphql_operation_seconds', help: 'Time of GraphQL operations', labelNames: ['operation', 'ok'], registers: [registry],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
});
const jobRuns = new Counter({ name: 'job_runs_total', help: 'Runs of background jobs', labelNames: ['job', 'ok'], registers: [registry] });
const ladderDelay = new Histogram({
  name: 'ladder_delay_seconds', help: 'How late a step of the ladder was taken after its own due instant', registers: [registry],
  buckets: [1, 2, 5, 10, 20, 30, 60, 300],
});
const messages = new Counter({ name: 'messages_total', help: 'Messages handed to a sender', labelNames: ['channel', 'outcome'], registers: [registry] });
const openClocks = new Gauge({ name: 'open_clocks', help: 'Clocks that run', registers: [registry] });

let collecting = false;

export function startMetrics(): void {
  if (collecting) return;
  collecting = true;
  collectDefaultMetrics({ register: registry });
}

const NAMES_KEPT = 300;
const names = new Set<string>();

/** Operation names come from callers: only so many are told apart. */
export function observeOperation(name: string, ok: boolean, seconds: number): void {
  if (names.size < NAMES_KEPT) names.add(name);
  operations.observe({ operation: names.has(name) ? name : 'other', ok: String(ok) }, seconds);
}

export const countJobRun = (job: string, ok: boolean): void => jobRuns.inc({ job, ok: String(ok) });
export const observeLadderDelay = (seconds: number): void => ladderDelay.observe(seconds);
export const countMessage = (channel: string, outcome: string): void => messages.inc({ channel, outcome });
export const setOpenClocks = (count: number): void => openClocks.set(count);
