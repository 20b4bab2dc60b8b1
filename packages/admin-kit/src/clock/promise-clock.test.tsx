import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.js';
import type { ClockView } from './clock-view.js';
import { PromiseClock } from './promise-clock.js';

const iso = (text: string): string => new Date(`${text}+08:00`).toISOString();

/** EX-020: received 10:00, due 12:00. */
function firstContact(given: Partial<ClockView> = {}): ClockView {
  return {
    kind: 'FIRST_CONTACT', status: 'RUNNING', mode: 'BUSINESS', startedAt: iso('2026-03-02T10:00'), dueAt: iso('2026-03-02T12:00'), zone: 'Asia/Shanghai',
    segments: [{ kind: 'TIME', from: iso('2026-03-02T10:00'), to: iso('2026-03-02T12:00') }],
    ...given,
  };
}

/** EX-027: half an hour before the dealer closes for three days. */
const overHolidays = firstContact({
  startedAt: iso('2026-02-15T17:30'), dueAt: iso('2026-02-19T10:00'), policyVersion: '7', calendarVersion: '2026-1', provisional: true,
  segments: [
    { kind: 'TIME', from: iso('2026-02-15T17:30'), to: iso('2026-02-15T18:00') },
    { kind: 'SKIPPED', date: '2026-02-16', reason: 'CLOSED' },
    { kind: 'SKIPPED', date: '2026-02-17', reason: 'CLOSED' },
    { kind: 'SKIPPED', date: '2026-02-18', reason: 'CLOSED' },
    { kind: 'TIME', from: iso('2026-02-19T08:30'), to: iso('2026-02-19T10:00') },
  ],
});

const face = () => screen.getByRole('button');
const stateOf = () => face().closest('[data-state]')?.getAttribute('data-state');

describe('a promise in words, never by colour alone', () => {
  test.each([
    ['2026-03-02T10:05', {}, 'calm', '首次联系 · 进行中 · 还剩1小时55分钟 · 12:00到期'],
    ['2026-03-02T11:00', {}, 'soon', '首次联系 · 已过半 · 还剩1小时 · 12:00到期'],
    ['2026-03-02T11:40', {}, 'urgent', '首次联系 · 即将到期 · 还剩20分钟 · 12:00到期'],
    ['2026-03-02T11:59:30', {}, 'urgent', '首次联系 · 即将到期 · 现在到期 · 12:00到期'],
    ['2026-03-02T12:00', {}, 'urgent', '首次联系 · 即将到期 · 现在到期 · 12:00到期'],
    ['2026-03-02T12:35', {}, 'late', '首次联系 · 已超时 · 35分钟 · 12:00到期'],
    ['2026-03-04T09:00', { status: 'BREACHED' }, 'late', '首次联系 · 已超时 · 1天21小时 · 3月2日 12:00到期'],
    ['2026-03-02T15:00', { status: 'MET', metAt: iso('2026-03-02T11:10') }, 'met', '首次联系 · 按时完成 · 11:10 · 12:00到期'],
    ['2026-03-02T15:00', { status: 'MET_LATE', metAt: iso('2026-03-02T12:00:00.001') }, 'met-late', '首次联系 · 超时完成 · 12:00，晚<1分钟 · 12:00到期'],
    ['2026-03-03T15:00', { status: 'PAUSED', pausedAt: iso('2026-03-02T10:30') }, 'paused', '首次联系 · 已暂停 · 剩余1小时30分钟 · 3月2日 12:00到期'],
    ['2026-03-02T15:00', { status: 'PAUSED', pausedAt: iso('2026-03-02T10:30'), pausedUntil: iso('2026-03-05T09:00') }, 'paused', '首次联系 · 已暂停 · 3月5日 09:00前恢复 · 12:00到期'],
    ['2026-03-02T15:00', { status: 'CANCELLED' }, 'cancelled', '首次联系 · 已取消 · 已取消 · 12:00到期'],
    ['2026-02-15T18:30', overHolidays, 'calm', '首次联系 · 进行中 · 还剩1小时30分钟 · 工作时间 · 2月19日 10:00到期'],
  ] as const)('at %s', async (now, given, state, sentence) => {
    await renderPage(<PromiseClock clock={firstContact(given)} />, { now: iso(now) });
    expect(stateOf()).toBe(state);
    expect(screen.getByRole('button', { name: sentence })).toBe(face());
  });

  test('in English', async () => {
    await renderPage(<PromiseClock clock={firstContact()} />, { now: iso('2026-03-02T11:40'), language: 'en' });
    expect(screen.getByRole('button', { name: 'First contact · Due soon · 20 min left · due 12:00' })).toBe(face());
  });

  test('times are those of the responsible unit, whatever the viewer\'s zone', async () => {
    await renderPage(<PromiseClock clock={firstContact({ zone: 'Asia/Urumqi' })} />, { now: iso('2026-03-02T10:05') });
    expect(screen.getByRole('button', { name: /10:00到期$/ })).toBe(face());
  });
});

describe('the reason of a deadline, one hover or focus away (A18)', () => {
  test('window by window, closed days in one line, versions below', async () => {
    await renderPage(<PromiseClock clock={overHolidays} />, { now: iso('2026-02-16T09:00') });
    act(() => { fireEvent.click(face()); });
    const lines = (await screen.findAllByRole('listitem')).map((line) => line.textContent);
    expect(lines).toEqual([
      '开始2026年2月15日周日 17:30',
      '2月15日周日 17:30–18:00计入30分钟',
      '2月16日周一 – 2月18日周三门店休息，不计',
      '2月19日周四 08:30–10:00计入1小时30分钟',
      '到期2026年2月19日周四 10:00',
    ]);
    expect(screen.getByText('只计营业时间。')).toBeTruthy();
    expect(screen.getByText('规则版本 7 · 日历版本 2026-1')).toBeTruthy();
    expect(screen.getByText('所用年份的节假日安排尚未公布，公布后会重新计算。')).toBeTruthy();
  });

  test('line by line with the sum so far, the rule by its name, and how the due time was moved', async () => {
    const told = firstContact({
      segments: [
        { kind: 'TIME', from: iso('2026-03-02T10:00'), to: iso('2026-03-02T11:00'), sum: 3_600_000 },
        { kind: 'SKIPPED', date: '2026-03-03', reason: 'PAUSED' },
        { kind: 'TIME', from: iso('2026-03-04T09:00'), to: iso('2026-03-04T10:00'), sum: 7_200_000 },
      ],
      policy: '首次联系（一般）',
      moves: [{ at: iso('2026-03-02T11:00'), why: '与客户约定暂停', from: iso('2026-03-02T12:00'), to: iso('2026-03-04T10:00') }],
    });
    await renderPage(<PromiseClock clock={told} />, { now: iso('2026-03-02T10:05') });
    act(() => { fireEvent.click(face()); });
    const lines = (await screen.findAllByRole('listitem')).map((line) => line.textContent);
    expect(lines.slice(1, 4)).toEqual(['3月2日周一 10:00–11:00计入1小时共1小时', '3月3日周二暂停，不计', '3月4日周三 09:00–10:00计入1小时共2小时']);
    expect(screen.getByText('依据：首次联系（一般）')).toBeTruthy();
    expect(screen.getByText('11:00因与客户约定暂停，由 12:00 调整为 3月4日 10:00。')).toBeTruthy();
  });

  test('a list that fetches the reason later draws it only when somebody asks', async () => {
    await renderPage(<PromiseClock clock={firstContact()} why={<p>稍后取来的原因</p>} />, { now: iso('2026-03-02T10:05') });
    expect(screen.queryByText('稍后取来的原因')).toBeNull();
    act(() => { fireEvent.click(face()); });
    expect(await screen.findByText('稍后取来的原因')).toBeTruthy();
  });

  test('it is there for somebody who only has a keyboard', async () => {
    await renderPage(<PromiseClock clock={overHolidays} />, { now: iso('2026-02-16T09:00') });
    act(() => { face().focus(); });
    expect(await screen.findByText('为什么是这个时间')).toBeTruthy();
  });

  test('another zone than the viewer\'s is named', async () => {
    await renderPage(<PromiseClock clock={overHolidays} />, { now: iso('2026-02-16T09:00'), viewerZone: 'Asia/Tokyo' });
    act(() => { fireEvent.click(face()); });
    expect(await screen.findByText('2026年2月19日周四 10:00 中国标准时间')).toBeTruthy();
  });
});

test('a list shows it in one line, with the same words', async () => {
  await renderPage(<PromiseClock clock={firstContact()} size="compact" />, { now: iso('2026-03-02T11:40') });
  const seen = [...face().querySelectorAll(':scope > [aria-hidden]')].map(({ textContent }) => textContent).join('');
  expect(seen).toBe('即将到期还剩20分钟');
});
