import 'reflect-metadata';
import { ConfigError, parseConfig } from './platform/config.js';
import { useDatabaseKind } from './platform/database/dialect.js';
import { askKind } from './platform/database/mysql.js';
import { withSecretFiles } from './platform/secret-files.js';

/** `npm run audit:verify`: walks the chains without writing a row, also while the product runs. Exit code 1 names the first broken entry, 2: it could not be looked. */
async function main(): Promise<number> {
  const config = parseConfig(withSecretFiles(process.env));
  useDatabaseKind(config.databaseUrl.startsWith('sqlite:') ? 'sqlite' : await askKind(config.databaseUrl));
  const { openForReading } = await import('./data-source.js');
  const { verifyChains } = await import('./platform/audit/verify.js');
  const database = await openForReading(config);
  try {
    const { entries, chains, broken } = await verifyChains({ config, database, auditKey: Buffer.from(config.secrets.auditKey, 'base64') });
    const [first] = broken;
    if (!first) {
      process.stdout.write(`${entries} entries in ${chains} chains: whole\n`);
      return 0;
    }
    process.stderr.write(`BROKEN at ${first.unitId} ${first.seq} ${first.fault}${first.entryId ? ` (${first.entryId})` : ''}; ${broken.length} in all, ${entries} entries in ${chains} chains\n`);
    return 1;
  } finally {
    await database.close();
  }
}

main().then((code) => { process.exitCode = code; }, (error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 2;
});
