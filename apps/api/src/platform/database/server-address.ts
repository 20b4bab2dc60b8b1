import { readFileSync } from 'node:fs';

/** What mysql2 needs to reach a server. */
export interface ServerAddress {
  uri: string;
  ssl?: { ca?: Buffer; cert?: Buffer; key?: Buffer; minVersion: 'TLSv1.2'; rejectUnauthorized: true; verifyIdentity: true };
}

const TLS = 'tls';
const FILES = ['ca', 'cert', 'key'] as const;

/**
 * `…/name?tls=required` asks for TLS with a certificate for this host that the system's authorities vouch for; `&ca=<file>` names the only
 * authority that is believed, `&cert=<file>&key=<file>` the certificate by which we are known in the place of a password. There is no way
 * back to the clear: a server without TLS is not spoken to.
 */
export function serverAddress(url: string): ServerAddress {
  const uri = url.replace(/^mariadb:/, 'mysql:');
  if (!uri.includes('?')) return { uri };
  const address = new URL(uri);
  const tls = address.searchParams.get(TLS);
  const files = FILES.flatMap((name) => {
    const path = address.searchParams.get(name);
    return path === null ? [] : [[name, path] as const];
  });
  if (tls === null && files.length === 0) return { uri };
  // A word that is mistyped must not mean "no TLS".
  if (tls !== 'required') throw new Error(`DATABASE_URL: ${TLS} must be "required"`);
  for (const name of [TLS, ...FILES]) address.searchParams.delete(name);
  const contents = Object.fromEntries(files.map(([name, path]) => [name, readFileSync(path)]));
  return { uri: address.toString(), ssl: { ...contents, minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true } };
}
