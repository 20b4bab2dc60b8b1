import type { TextSource } from '../language/texts.js';
import { useAreaPageTitle } from '../page/page-title.js';
import { useViewer } from '../session/viewer.js';
import type { AreaPageDefinition } from './define-area.js';
import { PageRefused } from './page-refused.js';

/** One page with its title; somebody who may not open it is told so instead of meeting a refused request. */
export function AreaPage<T>({ page: { title, permission, component: Page }, texts }: { page: AreaPageDefinition<T>; texts: TextSource<T> }) {
  const t = texts.useText();
  const { permissions } = useViewer();
  useAreaPageTitle(t(title));
  return permission === null || permissions.includes(permission) ? <Page /> : <PageRefused />;
}
