import type { FastifyInstance } from 'fastify';
import { accounts, DEMO_PASSWORD, units } from './group.js';

/** Who can be tried in the demo, for the sign-in page. A production server has no such address. */
const list = accounts.map(({ email, nameZh, nameEn, role, unit, roleZh, roleEn }) => {
  const place = units.find(({ key }) => key === unit)!;
  return { email, password: DEMO_PASSWORD, roleCode: role, name: { zh: nameZh, en: nameEn }, role: { zh: roleZh, en: roleEn }, unit: { zh: place.zh, en: place.en } };
});

export function serveDemoAccounts(http: FastifyInstance): void {
  http.get('/demo-accounts.json', (_request, reply) => reply.header('cache-control', 'no-cache').send(list));
}
