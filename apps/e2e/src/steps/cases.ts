import type { Visit } from '../kit/visit.js';
import { moveTime } from './time.js';

export interface Case {
  id: string;
  number: string;
}

/** The sweep looks every few seconds. */
const SWEEP_MS = 12_000;
const MOST_MOVES = 5;

export async function ask<Data>({ page }: Visit, query: string, variables: object = {}): Promise<Data> {
  const answer = await page.request.post('/graphql', { headers: { 'x-dealercare': '1' }, data: { query, variables } });
  const { data } = await answer.json() as { data: Data };
  return data;
}

/** A complaint that somebody of the dealer takes down now. */
export async function register(dealer: Visit, contactName: string): Promise<Case> {
  const { viewer: { homeUnit } } = await ask<{ viewer: { homeUnit: { id: string } } }>(dealer, '{ viewer { homeUnit { id } } }');
  const input = { unitId: homeUnit.id, channel: 'PHONE', contactName, contactPhone: '13912345678', description: '空调修了两次仍不制冷', causeCode: 'D3.1' };
  const { registerComplaint } = await ask<{ registerComplaint: Case }>(dealer, 'mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { id number } }', { input });
  return registerComplaint;
}

/** Days go by without anybody acting until the case stands on the other's page, which nobody reloads. */
export async function seesArrive(other: Visit, { number }: Case, mover: Visit): Promise<boolean> {
  const arrived = other.page.getByText(number).first();
  // One rung for each promise that is missed: the front line's, then that of the dealer's management, then the region's.
  for (let moves = 0; moves < MOST_MOVES && !await arrived.isVisible(); moves += 1) {
    await moveTime(mover, 'days');
    await arrived.waitFor({ timeout: SWEEP_MS }).catch(() => { /* it has not climbed so far yet */ });
  }
  return arrived.isVisible();
}
