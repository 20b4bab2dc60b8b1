import { roles } from '@dealercare/domain/access/role';
import { describe, expect, test } from 'vitest';
import { seedDemo } from '../../src/demo/demo.js';
import { useKit } from '../kit/kit.js';

/** Days and hours on which somebody may begin with the demo: its past must always be one that could have happened. */
const moments = ['2026-03-02 07:40', '2026-05-17 23:55', '2026-02-18 12:00', '2026-12-31 16:30', '2028-02-29 10:15'];

describe.each(moments)('the demo group that is made on %s', (moment) => {
  const kit = useKit();

  const texts = async (sql: string): Promise<string[]> => (await kit.app.database.read.rows(sql)).map(([text]) => String(text));
  const count = async (sql: string): Promise<number> => Number((await kit.app.database.read.rows(sql))[0]![0]);

  test('tells no complaint that the rules would have refused, and shows every rung, every state of a clock and work for today', async () => {
    kit.timeIs(moment);
    const stories = await seedDemo(kit.app);
    expect(stories.filter(({ broken }) => broken)).toEqual([]);

    expect(await count('SELECT COUNT(*) FROM customer')).toBe(3000);
    expect(await count('SELECT COUNT(*) FROM repair_order')).toBeGreaterThan(9000);
    expect(await texts("SELECT DISTINCT level FROM complaint WHERE status NOT IN ('CLOSED', 'CLOSED_INVALID') ORDER BY level")).toEqual(['DEALER_FRONTLINE', 'DEALER_MANAGEMENT', 'MANUFACTURER', 'REGION']);
    expect(await texts('SELECT DISTINCT status FROM clock')).toEqual(expect.arrayContaining(['RUNNING', 'PAUSED', 'MET', 'MET_LATE', 'BREACHED', 'CANCELLED']));
    expect(await count("SELECT COUNT(*) FROM care_task WHERE status = 'READY'")).toBeGreaterThan(20);
    expect(await texts('SELECT DISTINCT role FROM post')).toEqual(expect.arrayContaining([...roles]));
  }, 300_000);
});
