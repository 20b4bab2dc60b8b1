/** The only reader of process.env. Parsed once; every problem is printed together. */

import { secondFactorDemands, type SecondFactorDemand } from '@dealercare/domain/access/second-factor';

export type Mode = 'demo' | 'production' | 'test';
export type ProcessRole = 'all' | 'api' | 'worker';

export interface Config {
  mode: Mode;
  role: ProcessRole;
  host: string;
  port: number;
  /** sqlite:<path>, mysql://… or mariadb://…; which server answers is asked, not read from the scheme. */
  databaseUrl: string;
  databasePoolSize: number;
  /** Wakes the other processes at once when there are several; empty: they look by themselves. */
  redisUrl: string;
  /** Where files live: uploads, error files, sent messages. */
  dataDir: string;
  /** Where the built portal lies; empty serves the API alone. */
  portalDir: string;
  publicUrl: string;
  trustProxy: string;
  secrets: Secrets;
  sessionIdleMinutes: number;
  sessionAbsoluteHours: number;
  /** How long a password or code that was given again counts (step-up). */
  stepUpMinutes: number;
  /** Of whom a second factor is demanded; nothing else is open to them before it is set up. */
  secondFactorFor: SecondFactorDemand;
  /** smtp://user:password@host:port or smtps://…; empty: mails lie in dataDir/mail. */
  smtpUrl: string;
  mailFrom: string;
  /** Single sign-on by OpenID Connect; empty: none. */
  oidcIssuer: string;
  oidcClientId: string;
  oidcClientSecret: string;
  /** What the button on the sign-in page says. */
  oidcLabel: string;
  messageSender: 'file' | 'console' | 'http';
  /** Where messages are posted when the sender is http. */
  messageGatewayUrl: string;
  messageGatewaySecret: string;
  logLevel: string;
  /** Files with certificate and key of the API itself; empty: plain http. */
  tlsCert: string;
  tlsKey: string;
  securityContact: string;
  metricsToken: string;
}

export interface Secrets {
  /** Newest first: `id:base64 of 32 bytes`, comma separated. New rows use the first, old rows name theirs. */
  fieldKeys: string;
  blindIndexKey: string;
  auditKey: string;
  cookieKey: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** One variable: its safe local value (empty = must be set in production) and what it is for, as .env.example shows it. */
export interface Variable {
  name: string;
  local: string;
  about: string;
}

export const variables: readonly Variable[] = [
  { name: 'MODE', local: 'demo', about: 'demo (invented data, loopback only), production or test' },
  { name: 'ROLE', local: 'all', about: 'all, api or worker; SQLite allows only all' },
  { name: 'HOST', local: '127.0.0.1', about: 'address to listen on; demo refuses anything but loopback' },
  { name: 'PORT', local: '4000', about: 'port of portal and API' },
  { name: 'DATABASE_URL', local: 'sqlite:data/dealercare.sqlite', about: 'sqlite:<path>, mysql://user:password@host/name or mariadb://…; ?tls=required&ca=<file> encrypts' },
  { name: 'DATABASE_POOL_SIZE', local: '8', about: 'connections a process may hold for writing, and as many for reading' },
  { name: 'REDIS_URL', local: '', about: 'redis://… to wake other processes at once; empty: each looks into the outbox four times a second' },
  { name: 'DATA_DIR', local: 'data', about: 'folder for uploads, error files and sent messages' },
  { name: 'PORTAL_DIR', local: 'apps', about: 'folder with the built portal; empty serves the API alone' },
  { name: 'PUBLIC_URL', local: 'http://localhost:4000', about: 'address under which people reach the portal' },
  { name: 'TRUST_PROXY', local: '', about: 'address of the reverse proxy whose headers are believed' },
  { name: 'SECRET_FIELD_KEYS', local: '', about: 'keys for phone and ID numbers, newest first: id:base64 of 32 bytes, by commas' },
  { name: 'SECRET_BLIND_INDEX_KEY', local: '', about: 'key for exact search in encrypted fields, base64 of 32 bytes; never changes' },
  { name: 'SECRET_AUDIT_KEY', local: '', about: 'key of the audit chain, base64 of 32 bytes' },
  { name: 'SECRET_COOKIE_KEY', local: '', about: 'key that signs cookies, base64 of 32 bytes' },
  { name: 'SESSION_IDLE_MINUTES', local: '30', about: 'a session ends after this long without a request' },
  { name: 'SESSION_ABSOLUTE_HOURS', local: '12', about: 'a session ends after this long in any case' },
  { name: 'STEP_UP_MINUTES', local: '10', about: 'a password or code given again for exports, merges, erasure and keys counts for this long' },
  { name: 'SECOND_FACTOR_FOR', local: 'nobody', about: 'nobody, upper (whoever sees more than one dealer) or everybody must set up a second factor' },
  { name: 'SMTP_URL', local: '', about: 'smtp://user:password@host:587 or smtps://…:465 for password links; empty: mails lie in DATA_DIR/mail' },
  { name: 'MAIL_FROM', local: 'DealerCare <no-reply@localhost>', about: 'sender of mails' },
  { name: 'OIDC_ISSUER', local: '', about: 'address of the OpenID Connect provider for single sign-on; empty: none' },
  { name: 'OIDC_CLIENT_ID', local: '', about: 'client id at the provider; call-back is PUBLIC_URL/auth/oidc/callback' },
  { name: 'OIDC_CLIENT_SECRET', local: '', about: 'client secret at the provider' },
  { name: 'OIDC_LABEL', local: '', about: 'what the sign-in page calls the provider; empty: its host' },
  { name: 'MESSAGE_SENDER', local: 'file', about: 'file (DATA_DIR/sent), console or http (MESSAGE_GATEWAY_URL)' },
  { name: 'MESSAGE_GATEWAY_URL', local: '', about: 'address to which messages are posted, each with its Idempotency-Key; needed with MESSAGE_SENDER=http' },
  { name: 'MESSAGE_GATEWAY_SECRET', local: '', about: 'key that signs what is posted to the message gateway; needed with MESSAGE_SENDER=http' },
  { name: 'LOG_LEVEL', local: 'info', about: 'trace, debug, info, warn, error or silent' },
  { name: 'TLS_CERT', local: '', about: 'file with the certificate of the API itself, where the way from the proxy is a network; empty: plain http' },
  { name: 'TLS_KEY', local: '', about: 'file with the key of that certificate' },
  { name: 'SECURITY_CONTACT', local: '', about: 'mailto: or https: address for reports of weaknesses, shown in /.well-known/security.txt' },
  { name: 'METRICS_TOKEN', local: '', about: 'bearer token for /metrics from other machines; loopback needs none' },
];

export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration has ${problems.length} problem(s):\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const KEY_BYTES = 32;

export function parseConfig(env: Environment): Config {
  const problems: string[] = [];
  const text = (name: string): string => env[name] ?? variables.find((variable) => variable.name === name)?.local ?? '';
  const oneOf = <T extends string>(name: string, allowed: readonly T[]): T => {
    const found = allowed.find((value) => value === text(name));
    if (!found) problems.push(`${name} is "${text(name)}"; allowed: ${allowed.join(', ')}`);
    return found ?? allowed[0]!;
  };
  const whole = (name: string, low: number, high: number): number => {
    const value = Number(text(name));
    if (!Number.isInteger(value) || value < low || value > high) problems.push(`${name} is "${text(name)}"; a whole number from ${low} to ${high} is needed`);
    return value;
  };
  const mode = oneOf('MODE', ['demo', 'production', 'test']);
  const config: Config = {
    mode,
    role: oneOf('ROLE', ['all', 'api', 'worker']),
    host: text('HOST'),
    port: whole('PORT', 0, 65_535),
    databaseUrl: text('DATABASE_URL'),
    databasePoolSize: whole('DATABASE_POOL_SIZE', 1, 200),
    redisUrl: text('REDIS_URL'),
    dataDir: text('DATA_DIR'),
    portalDir: text('PORTAL_DIR'),
    publicUrl: text('PUBLIC_URL'),
    trustProxy: text('TRUST_PROXY'),
    secrets: secretsOf(mode, text, problems),
    sessionIdleMinutes: whole('SESSION_IDLE_MINUTES', 1, 1440),
    sessionAbsoluteHours: whole('SESSION_ABSOLUTE_HOURS', 1, 168),
    stepUpMinutes: whole('STEP_UP_MINUTES', 1, 60),
    secondFactorFor: oneOf('SECOND_FACTOR_FOR', secondFactorDemands),
    smtpUrl: text('SMTP_URL'),
    mailFrom: text('MAIL_FROM'),
    oidcIssuer: text('OIDC_ISSUER'),
    oidcClientId: text('OIDC_CLIENT_ID'),
    oidcClientSecret: text('OIDC_CLIENT_SECRET'),
    oidcLabel: text('OIDC_LABEL'),
    messageSender: oneOf('MESSAGE_SENDER', ['file', 'console', 'http']),
    messageGatewayUrl: text('MESSAGE_GATEWAY_URL'),
    messageGatewaySecret: text('MESSAGE_GATEWAY_SECRET'),
    logLevel: oneOf('LOG_LEVEL', ['info', 'trace', 'debug', 'warn', 'error', 'silent']),
    tlsCert: text('TLS_CERT'),
    tlsKey: text('TLS_KEY'),
    securityContact: text('SECURITY_CONTACT'),
    metricsToken: text('METRICS_TOKEN'),
  };
  if (!/^(sqlite:.+|(mysql|mariadb):\/\/.+)/.test(config.databaseUrl)) problems.push('DATABASE_URL must begin with sqlite:, mysql:// or mariadb://');
  if (config.redisUrl && !/^rediss?:\/\/.+/.test(config.redisUrl)) problems.push('REDIS_URL must begin with redis:// or rediss://');
  if (config.databaseUrl.startsWith('sqlite:') && config.role !== 'all') problems.push('ROLE must be all with SQLite: one process holds API and worker');
  if (!/^https?:\/\/.+/.test(config.publicUrl) || !URL.canParse(config.publicUrl)) problems.push('PUBLIC_URL must be an http(s) address');
  if (config.smtpUrl && (!/^smtps?:\/\/.+/.test(config.smtpUrl) || !URL.canParse(config.smtpUrl))) problems.push('SMTP_URL must begin with smtp:// or smtps://');
  if (config.oidcIssuer) problems.push(...oidcProblems(config));
  if (config.messageSender === 'http' && !/^https?:\/\/.+/.test(config.messageGatewayUrl)) problems.push('MESSAGE_GATEWAY_URL must be an http(s) address when MESSAGE_SENDER is http');
  if (config.messageSender === 'http' && !config.messageGatewaySecret) problems.push('MESSAGE_GATEWAY_SECRET is missing; MESSAGE_SENDER=http needs it');
  if (Boolean(config.tlsCert) !== Boolean(config.tlsKey)) problems.push('TLS_CERT and TLS_KEY belong together');
  if (config.securityContact && !/^(mailto:|https:)\S+$/.test(config.securityContact)) problems.push('SECURITY_CONTACT must begin with mailto: or https:');
  if (mode === 'production') problems.push(...inTheClear({ PUBLIC_URL: config.publicUrl, MESSAGE_GATEWAY_URL: config.messageGatewayUrl }));
  if (mode === 'demo' && !LOOPBACK.has(config.host)) problems.push(`HOST is "${config.host}"; demo mode listens on loopback only`);
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** Codes and tokens travel to the provider: in the clear only on this machine. */
function oidcProblems({ oidcIssuer, oidcClientId, oidcClientSecret }: Config): string[] {
  const issuer = URL.canParse(oidcIssuer) ? new URL(oidcIssuer) : null;
  const sound = issuer?.protocol === 'https:' || (issuer?.protocol === 'http:' && LOOPBACK.has(issuer.hostname));
  return [
    ...(sound ? [] : ['OIDC_ISSUER must be an https address']),
    ...(oidcClientId && oidcClientSecret ? [] : ['OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed with OIDC_ISSUER']),
  ];
}

/** What would travel unencrypted over a network. */
function inTheClear(addresses: Readonly<Record<string, string>>): string[] {
  return Object.entries(addresses).flatMap(([name, address]) => {
    const url = URL.canParse(address) ? new URL(address) : null;
    return url?.protocol === 'http:' && !LOOPBACK.has(url.hostname) ? [`${name} must be an https address; http is for this machine only`] : [];
  });
}

/** Demo and test use fixed keys that everybody knows; production must bring its own. */
function secretsOf(mode: Mode, text: (name: string) => string, problems: string[]): Secrets {
  const known = (label: string): string => Buffer.from(`dealercare ${label} key, known to all`.padEnd(KEY_BYTES, '.').slice(0, KEY_BYTES)).toString('base64');
  const secret = (name: string, label: string): string => {
    const value = text(name) || (mode === 'production' ? '' : known(label));
    if (!value) problems.push(`${name} is missing; production needs it (${variables.find((variable) => variable.name === name)!.about})`);
    else if (Buffer.from(value, 'base64').length !== KEY_BYTES) problems.push(`${name} must be the base64 of ${KEY_BYTES} bytes`);
    else if (mode === 'production' && value === known(label)) problems.push(`${name} is the key of the demo; production needs its own`);
    return value;
  };
  const fieldKeys = text('SECRET_FIELD_KEYS') || (mode === 'production' ? '' : `demo:${known('field')}`);
  if (!fieldKeys) problems.push('SECRET_FIELD_KEYS is missing; production needs it');
  for (const entry of fieldKeys.split(',').filter(Boolean)) {
    const [id, key, ...rest] = entry.split(':');
    const sound = /^[a-z0-9]{1,12}$/.test(id ?? '') && rest.length === 0 && Buffer.from(key ?? '', 'base64').length === KEY_BYTES;
    if (!sound) problems.push(`SECRET_FIELD_KEYS: "${id}" is not id:base64 of ${KEY_BYTES} bytes`);
    if (mode === 'production' && key === known('field')) problems.push('SECRET_FIELD_KEYS holds the key of the demo');
  }
  return {
    fieldKeys,
    blindIndexKey: secret('SECRET_BLIND_INDEX_KEY', 'blind index'),
    auditKey: secret('SECRET_AUDIT_KEY', 'audit'),
    cookieKey: secret('SECRET_COOKIE_KEY', 'cookie'),
  };
}
