import { isIconName, type IconName } from '@dealercare/admin-kit/frame';

/** An icon named in portal.json; one this shell does not know is drawn as a page. */
export function areaIcon(name: string | undefined): IconName {
  return name !== undefined && isIconName(name) ? name : 'page';
}
