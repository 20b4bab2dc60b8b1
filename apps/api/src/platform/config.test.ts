import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ConfigError, parseConfig, variables } from './config.js';

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const production = { MODE: 'production', SECRET_FIELD_KEYS: `k1:${key(1)}`, SECRET_BLIND_INDEX_KEY: key(2), SECRET_AUDIT_KEY: key(3), SECRET_COOKIE_KEY: key(4) };

function problems(env: Record<string, string>): string[] {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return [...error.problems];
    throw error;
  }
}

describe('the configuration', () => {
  test('needs nothing for the demo', () => {
    expect(parseConfig({})).toMatchObject({ mode: 'demo', host: '127.0.0.1', port: 4000, databaseUrl: 'sqlite:data/dealercare.sqlite' });
  });

  test('names every secret that production lacks, all at once', () => {
    const missing = problems({ MODE: 'production' });
    for (const name of ['SECRET_FIELD_KEYS', 'SECRET_BLIND_INDEX_KEY', 'SECRET_AUDIT_KEY', 'SECRET_COOKIE_KEY']) expect(missing.join('\n')).toContain(name);
    expect(problems(production)).toEqual([]);
  });

  test.each([
    ['a demo for everybody', { HOST: '0.0.0.0' }, 'loopback'], ['a worker on SQLite', { ROLE: 'worker' }, 'SQLite'], ['an unknown database', { DATABASE_URL: 'postgres://x' }, 'DATABASE_URL'],
    ['a port that is none', { PORT: 'abc' }, 'PORT'], ['a short key', { ...production, SECRET_AUDIT_KEY: 'abc' }, 'SECRET_AUDIT_KEY'], ['a broken key list', { ...production, SECRET_FIELD_KEYS: 'abc' }, 'SECRET_FIELD_KEYS'],
    ['a Redis that is none', { REDIS_URL: 'localhost' }, 'REDIS_URL'], ['an unknown mode', { MODE: 'party' }, 'MODE'],
  ])('%s is refused', (_what, env, word) => {
    expect(problems(env).join('\n')).toContain(word);
  });

  test('production refuses the keys of the demo', () => {
    const demo = parseConfig({}).secrets;
    expect(problems({ ...production, SECRET_AUDIT_KEY: demo.auditKey, SECRET_FIELD_KEYS: demo.fieldKeys }).join('\n')).toMatch(/demo[\s\S]*demo/);
  });

  test('production speaks https to people and to the gateway', () => {
    const told = (env: Record<string, string>): string => problems({ ...production, ...env }).join('\n');
    expect(told({ PUBLIC_URL: 'http://care.example.org' })).toContain('PUBLIC_URL must be an https address');
    expect(told({ MESSAGE_SENDER: 'http', MESSAGE_GATEWAY_SECRET: 'x', MESSAGE_GATEWAY_URL: 'http://sms.example.org' })).toContain('MESSAGE_GATEWAY_URL must be an https address');
    expect(told({ PUBLIC_URL: 'https://care.example.org', MESSAGE_SENDER: 'http', MESSAGE_GATEWAY_SECRET: 'x', MESSAGE_GATEWAY_URL: 'http://127.0.0.1:9000' })).toBe('');
  });

  test('.env.example lists every variable with its safe local value', () => {
    const lines = readFileSync(new URL('../../../../.env.example', import.meta.url), 'utf8').split('\n').filter((line) => /^[A-Z_]+=/.test(line));
    expect(lines).toEqual(variables.map(({ name, local }) => `${name}=${local}`));
  });
});
