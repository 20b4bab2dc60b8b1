import { lazy, useEffect } from 'react';
import { registerNotificationSource, type NotificationSource } from '@dealercare/admin-kit/portal';
import { useApolloClient, useQuery, useSubscription } from '@dealercare/admin-kit/gql';
import { NoticeAddedDocument } from '../generated/notifications/notice-added.js';
import { UnreadNoticesDocument } from '../generated/notifications/notifications.js';

const NotificationPanel = lazy(() => import('./notification-panel.js'));

/** The bell asks for the number alone; the list is loaded when it is opened. */
const source: NotificationSource = {
  name: 'notices',
  useUnread: () => useQuery(UnreadNoticesDocument).data?.notifications.totalCount ?? 0,
  Panel: NotificationPanel,
};

/** Behind every page: gives the bell its source, and reads it again when something has been told. */
export default function NotificationFeed() {
  const client = useApolloClient();
  useEffect(() => registerNotificationSource(source), []);
  useSubscription(NoticeAddedDocument, {
    ignoreResults: true,
    onData: () => { void client.refetchQueries({ include: [UnreadNoticesDocument, 'Notices'] }); },
  });
  return null;
}
