// Prints what the portal weighs against its budgets; fails when one is exceeded. Build the apps first.
import { isOver, measure } from './measure.mjs';

const rows = measure();
if (rows.length === 0) console.log('Nothing is built yet: npm run build');
for (const row of rows) {
  const budget = row.budget === null ? '' : ` of ${row.budget}`;
  console.log(`${isOver(row) ? 'OVER ' : '     '}${row.what.padEnd(32)} ${row.kib.toFixed(1).padStart(6)} KiB gz${budget}`);
}
if (rows.some(isOver)) process.exitCode = 1;
