import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { click, fakeApi, renderPage } from '@dealercare/admin-kit/testing';
import { useNotificationSource } from '@dealercare/admin-kit/frame';
import NotificationFeed from './notification-feed.js';
import NotificationPanel from './notification-panel.js';
import { noticeTarget } from './notice-target.js';

const notice = (id: string, kind: string, params: object, readAt: string | null = null) =>
  ({ id, kind, params: JSON.stringify({ number: 'TS-D001-20260302-001', ...params }), subjectId: 'cmp_1', createdAt: '2026-03-02T01:00:00.000Z', readAt });

const notices = [
  notice('ntf_3', 'CASE_ESCALATED', { level: 'REGION' }),
  notice('ntf_2', 'CLOCK_MISSED', { clockKind: 'FIRST_CONTACT', level: 'DEALER_FRONTLINE' }),
  notice('ntf_1', 'SOMETHING_NEW', {}, '2026-03-02T01:30:00.000Z'),
];
const page = (nodes: unknown[]) => ({ notifications: { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null } } });

test.each([
  ['zh-CN', ['TS-D001-20260302-001 已上报至区域，等待接手', 'TS-D001-20260302-001：“首次联系”已超时', 'TS-D001-20260302-001 有新的进展']],
  ['en', ['TS-D001-20260302-001 has climbed to Region and waits to be taken', 'TS-D001-20260302-001: "First contact" was missed', 'TS-D001-20260302-001 has moved on']],
] as const)('in %s a notice is a sentence; a kind nobody has words for is told in general', async (language, words) => {
  await renderPage(<NotificationPanel onClose={() => undefined} />, { language, api: fakeApi({ Notices: () => page(notices) }) });
  for (const text of words) expect(await screen.findByText(text)).toBeTruthy();
});

test('a click leads to the case and takes the mark away', async () => {
  const onClose = vi.fn();
  const api = fakeApi({ Notices: () => page(notices), MarkNoticesRead: () => ({ markNotificationsRead: 1 }) });
  const shown = await renderPage(<NotificationPanel onClose={onClose} />, { api });
  await click(await screen.findByRole('link', { name: /首次联系/ }));
  await waitFor(() => { expect(api.asked.find(({ operation }) => operation === 'MarkNoticesRead')?.variables).toEqual({ ids: ['ntf_2'] }); });
  expect([shown.address(), onClose.mock.calls.length]).toEqual(['/complaints/cmp_1', 1]);
});

test('all are marked as read, as many requests as it takes', async () => {
  let left = [['ntf_3', 'ntf_2'], ['ntf_0'], []];
  const api = fakeApi({
    Notices: () => page(notices), UnreadNoticeIds: () => page((left[0] ?? []).map((id) => ({ id }))),
    MarkNoticesRead: () => {
      left = left.slice(1);
      return { markNotificationsRead: 1 };
    },
  });
  await renderPage(<NotificationPanel onClose={() => undefined} />, { api });
  await click(await screen.findByRole('button', { name: '全部标为已读' }));
  await waitFor(() => { expect(api.asked.filter(({ operation }) => operation === 'MarkNoticesRead').map(({ variables }) => variables)).toEqual([{ ids: ['ntf_3', 'ntf_2'] }, { ids: ['ntf_0'] }]); });
});

test('the bell counts on when something is told', async () => {
  let unread = 1;
  const api = fakeApi({ UnreadNotices: () => ({ notifications: { totalCount: unread, pageInfo: { hasNextPage: false, endCursor: null } } }) });
  function Bell() {
    const source = useNotificationSource();
    return source ? <Count key={source.name} useUnread={source.useUnread} /> : null;
  }
  function Count({ useUnread }: { useUnread: () => number }) {
    return <output>{useUnread()}</output>;
  }
  await renderPage(<><NotificationFeed /><Bell /></>, { api });
  expect(await screen.findByText('1')).toBeTruthy();
  unread = 2;
  await api.push('NoticeAdded', { notificationAdded: notices[0] });
  expect(await screen.findByText('2')).toBeTruthy();
});

test.each([['cmp_1', '/complaints/cmp_1'], ['tsk_1', '/today/call/tsk_1'], ['org_1', null], [null, null]])('a notice about %s leads to %s', (subject, target) => {
  expect(noticeTarget(subject)).toBe(target);
});
