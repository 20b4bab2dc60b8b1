import { describe, expect, test } from 'vitest';
import type { ContactFactsFragment } from '../generated/customer-file/customer-contact.js';
import { historyOf, historyPart, type Dealings } from './history.js';

const nothing: Dealings = { orders: [], messages: [], cases: [] };
const customer = { id: 'cus_1', contacts: [], vehicles: [], fileDate: '2024-05-01' };
const contact = (id: string, at: string, channel: ContactFactsFragment['channel'] = 'PHONE'): ContactFactsFragment =>
  ({ id, at, channel, direction: 'OUT', purpose: 'FOLLOW_UP', outcome: null, mood: null, note: null, staffName: null });
const message = (id: string, status: 'SENT' | 'QUEUED', sentAt: string | null) => ({ id, status, sentAt, notBefore: '2026-03-01T01:00:00.000Z', channel: 'SMS' as const, purpose: 'MAINTENANCE', text: null });
const complaint = { id: 'cmp_1', status: 'CONTACTED' as const, isOpen: true, receivedAt: '2026-02-28T03:00:00.000Z', closedAt: null, description: null, nextDueAt: null };
const ids = (...given: Parameters<typeof historyOf>) => historyOf(...given).map(({ id }) => id);

describe('the history of a customer', () => {
  test('stands in the order of time, whatever it is', () => {
    const dealings = { ...nothing, messages: [message('msg_1', 'SENT', '2026-03-01T02:00:00.000Z')], cases: [{ id: 'cmp_1', number: 'TS-1', severity: 'GENERAL' as const, complaint }] };
    expect(ids({ ...customer, contacts: [contact('con_1', '2026-03-02T02:00:00.000Z')] }, dealings)).toEqual(['con_1', 'msg_1', 'cmp_1', 'cus_1 file']);
  });

  test('a message that still waits has not happened', () => {
    expect(ids(customer, { ...nothing, messages: [message('msg_1', 'QUEUED', null)] })).toEqual(['cus_1 file']);
  });

  test('a message stands there once, though the ledger of contacts knows it too', () => {
    const known = { ...customer, contacts: [contact('con_1', '2026-03-01T02:00:00.000Z', 'SMS'), contact('con_2', '2026-03-01T03:00:00.000Z')] };
    expect(ids(known, { ...nothing, messages: [message('msg_1', 'SENT', '2026-03-01T02:00:00.000Z')] })).toEqual(['con_2', 'msg_1', 'cus_1 file']);
    expect(ids(known, nothing)).toEqual(['con_2', 'con_1', 'cus_1 file']);
  });

  test('a complaint that the reader may not open is left out', () => {
    expect(ids(customer, { ...nothing, cases: [{ id: 'cmp_1', number: 'TS-1', severity: 'GENERAL', complaint: null }] })).toEqual(['cus_1 file']);
  });

  test('calls and messages are one part', () => {
    const all = historyOf({ ...customer, contacts: [contact('con_1', '2026-03-02T02:00:00.000Z')] }, { ...nothing, messages: [message('msg_1', 'SENT', '2026-03-01T02:00:00.000Z')] });
    expect(historyPart(all, 'CONTACT').map(({ id }) => id)).toEqual(['con_1', 'msg_1']);
    expect(historyPart(all, 'CASE')).toEqual([]);
    expect(historyPart(all, 'ALL')).toHaveLength(3);
  });
});
