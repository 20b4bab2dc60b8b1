import NotificationFeed from '../notifications/notification-feed.js';
import { ViewFeed } from '../views/view-feed.js';

/** What the shell does behind every page: the bell's source, and the place of the saved views. */
export default function SettingsFeeds() {
  return <><NotificationFeed /><ViewFeed /></>;
}
