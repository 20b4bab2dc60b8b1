import { proves } from '../../kit/proof.js';
import type { FillRoom } from './told.js';

const FIND = 'query ($search: String) { customers(search: $search) { nodes { id } } }';
const HOLD = 'mutation ($input: HoldCustomerInput!) { holdCustomer(input: $input) { id } }';
const EXPORT = 'mutation ($input: ExportCustomerInput!) { exportCustomer(input: $input) { id } }';
const REVEAL = 'mutation ($input: RevealSecretInput!) { revealSecret(input: $input) }';
const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id version } }';
const ERASE = 'mutation ($input: EraseCustomerInput!) { eraseCustomer(input: $input) { id } }';
const KEY = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key { id } } }';
const DOCUMENTS = 'mutation ($input: RegisterPartnerDocumentsInput!) { registerPartnerDocuments(input: $input) { id } }';

/** A number that was seen, a file on hold, a person's data given out and another one's erased, a partner's registered query. */
export const fillPrivacy: FillRoom = async (kit, { group, owner }) => {
  await proves(kit, owner);
  const { customers } = await owner.ask<{ customers: { nodes: { id: string }[] } }>(FIND, { search: 'LEAK-0001' });
  const customerId = customers.nodes[0]!.id;
  await owner.ask(REVEAL, { input: { customerId, field: 'PHONE', reason: '密看原因' } });
  await owner.ask(EXPORT, { input: { customerId, reason: '密导原因' } });
  await owner.ask(HOLD, { input: { customerId, hold: '密押案号', reason: '密押原因' } });
  const { createCustomer: leaving } = await owner.ask<{ createCustomer: { id: string; version: number } }>(CREATE, { input: { dealerId: group.d1, name: '漏除人', phone: '13987650010' } });
  await owner.ask(ERASE, { input: { customerId: leaving.id, expectedVersion: leaving.version, confirm: '漏除人', reason: '密除原因' } });
  const { createApiKey } = await owner.ask<{ createApiKey: { key: { id: string } } }>(KEY, { input: { unitId: group.d1, name: '密钥登记', scopes: ['organisation:read'] } });
  await owner.ask(DOCUMENTS, { input: { keyId: createApiKey.key.id, documents: [{ name: '密登查询', text: '{ orgUnits { id } }' }] } });
  return { people: ['漏除人', '13987650010'], inside: [], shared: ['密看原因', '密导原因', '密押案号', '密押原因', '密除原因', '密钥登记', '密登查询'] };
};
