import type { Level } from '@dealercare/domain/complaint/level';
import type { TxCtx } from '../platform/context.js';
import type { Row as SqlRow } from '../platform/database/database.js';
import { wireId } from '../platform/ids.js';
import { countFigures, stepsOfCase, stepsOfClock, stepsOfTasks } from './count-figures.js';

const org = (bare: unknown): string => wireId('org', String(bare));
const orgOrNull = (bare: unknown): string | null => (bare === null ? null : org(bare));

/** Any day of the month says which month it is. */
const dayIn = (month: unknown): string => `${String(month)}-01`;

const tasks = "SELECT dealer_id, SUBSTR(t, 1, 7), status, ended_late, COUNT(*) FROM care_task WHERE work_state = 'ENDED' GROUP BY dealer_id, SUBSTR(t, 1, 7), status, ended_late";
const clocks = 'SELECT dealer_id, unit_id, SUBSTR(due_on, 1, 7), status, COUNT(*) FROM clock GROUP BY dealer_id, unit_id, SUBSTR(due_on, 1, 7), status';
const cases = 'SELECT dealer_id, origin_unit_id, SUBSTR(received_on, 1, 7), level, cause_code, COUNT(*) FROM complaint GROUP BY dealer_id, origin_unit_id, SUBSTR(received_on, 1, 7), level, cause_code';

const ofTasks = ([dealer, month, status, late, count]: SqlRow) =>
  stepsOfTasks({ dealerId: org(dealer), t: dayIn(month), status: String(status), endedLate: Number(late) === 1, count: Number(count) });
const ofClocks = ([dealer, unit, month, status, count]: SqlRow) =>
  stepsOfClock({ dealerId: orgOrNull(dealer), unitId: org(unit), dueOn: dayIn(month), status: String(status) }, Number(count));
const ofCases = ([dealer, origin, month, level, cause, count]: SqlRow) =>
  stepsOfCase({ dealerId: orgOrNull(dealer), originUnitId: org(origin), receivedOn: dayIn(month), level: level as Level, causeCode: cause === null ? null : String(cause) }, Number(count));

/** Counts everything anew from the rows, by the same rules: after rows were written past the services, and to prove the summary right. */
export async function recountFigures(tx: TxCtx): Promise<void> {
  await tx.db.run('DELETE FROM month_figures');
  await tx.db.run('DELETE FROM cause_figures');
  await countFigures(tx, [...(await tx.db.rows(tasks)).flatMap(ofTasks), ...(await tx.db.rows(clocks)).flatMap(ofClocks), ...(await tx.db.rows(cases)).flatMap(ofCases)]);
}
