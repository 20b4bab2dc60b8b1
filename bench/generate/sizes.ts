/** How large the bench's group is; SCALE=0.05 makes a twentieth of it for a quick look (performance.md: 200,000 customers). */
const scale = Number(process.env['SCALE'] ?? 1);
const scaled = (count: number): number => Math.max(60, Math.round(count * scale));

export const sizes = {
  regions: 3,
  dealers: 60,
  customers: scaled(200_000),
  vehicles: scaled(260_000),
  orders: scaled(1_000_000),
  endedTasks: scaled(1_800_000),
  openTasks: scaled(200_000),
  complaints: scaled(50_000),
} as const;

/** The one database that the bench makes, fills and throws away. */
export const BENCH_DATABASE = process.env['BENCH_DATABASE'] ?? 'dealercare_bench';
export const BENCH_SERVER = process.env['BENCH_MYSQL_URL'] ?? 'mysql://root@127.0.0.1:3306/';

export function benchUrl(): string {
  const url = new URL(BENCH_SERVER);
  url.pathname = `/${BENCH_DATABASE}`;
  return url.toString();
}

/** What the runner has to know of the generated group: sessions and a sample of ids. */
export const STATE_FILE = new URL('../tmp/state.json', import.meta.url);
