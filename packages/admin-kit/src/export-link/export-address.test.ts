import { expect, test } from 'vitest';
import { exportAddress, exportOffer } from './export-address.js';

const read = (address: string) => exportOffer(new URL(address, 'http://portal').searchParams);

test.each([
  [{ kind: 'CUSTOMERS', filter: { name: { contains: '&王=?#' } }, search: ' 0001 ' }, { kind: 'CUSTOMERS', filter: { name: { contains: '&王=?#' } }, search: '0001', isReadable: true }],
  [{ kind: 'VEHICLES', filter: null, search: '' }, { kind: 'VEHICLES', filter: null, search: null, isReadable: true }],
  [{ kind: 'VEHICLES', filter: {} }, { kind: 'VEHICLES', filter: null, search: null, isReadable: true }],
])('%o comes back as it was', (offer, read_) => { expect(read(exportAddress(offer))).toEqual(read_); });

test.each(['{', '[]', '"x"', '1'])('a filter of %s is none', (text) => { expect(read(`/exports/new?kind=CUSTOMERS&filter=${encodeURIComponent(text)}`).isReadable).toBe(false); });
