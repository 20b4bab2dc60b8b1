import type { Config } from '../platform/config.js';
import { demoPartnerKey } from './demo-key.js';
import { accounts, DEMO_PASSWORD, units } from './group.js';

/** What `npm start` prints: where to look, whom to be, and the partner key. Chinese beside English. */
export function greeting({ port }: Pick<Config, 'port'>): string {
  const width = Math.max(...accounts.map(({ email }) => email.length));
  const people = accounts.map(({ email, roleZh, roleEn, unit }) => {
    const place = units.find(({ key }) => key === unit)!;
    return `  ${email.padEnd(width)}  ${roleZh} ${roleEn} · ${place.zh} ${place.en}`;
  });
  return [
    '', 'DealerCare demo · 演示 (invented data · 虚构数据)', '',
    `  http://localhost:${port}`, `  GraphQL  http://localhost:${port}/graphql`, '',
    `Accounts · 账号  (password · 密码: ${DEMO_PASSWORD})`, ...people, '',
    'Partner key · 合作方密钥', `  authorization: Bearer ${demoPartnerKey}`, '',
    'Ctrl+C stops · 停止    npm run demo:reset begins again · 重新开始', '', '',
  ].join('\n');
}
