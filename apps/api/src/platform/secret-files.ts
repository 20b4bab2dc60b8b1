import { readFileSync } from 'node:fs';
import { ConfigError, type Environment } from './config.js';

/** What opens doors: a vault or an orchestrator lays it down as a file and names the file in `<NAME>_FILE`. */
const fileNames = [
  'DATABASE_URL', 'REDIS_URL', 'SECRET_FIELD_KEYS', 'SECRET_BLIND_INDEX_KEY', 'SECRET_AUDIT_KEY', 'SECRET_COOKIE_KEY',
  'MESSAGE_GATEWAY_SECRET', 'SMTP_URL', 'OIDC_CLIENT_SECRET', 'METRICS_TOKEN',
] as const;

/** The environment with the contents of such files in the place of their names. */
export function withSecretFiles(env: Environment): Environment {
  const problems: string[] = [];
  const contents = fileNames.flatMap((name) => {
    const path = env[`${name}_FILE`];
    if (!path) return [];
    if (env[name]) problems.push(`${name} and ${name}_FILE are both set; one of them is meant`);
    try {
      return [[name, readFileSync(path, 'utf8').trim()] as const];
    } catch (error) {
      problems.push(`${name}_FILE cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`);
      return [];
    }
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return { ...env, ...Object.fromEntries(contents) };
}
