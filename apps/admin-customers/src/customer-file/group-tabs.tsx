import { useNavigate, useLocation, Link, useSearchParams } from '@dealercare/admin-kit/router';
import { useShortcuts } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { CustomerFileQuery } from '../generated/customer-file/customer-file.js';
import { customerGroups } from './customer-groups.js';
import styles from './group-tabs.module.css';

/** The part of the address that names the group, so that a colleague can be sent to it and Back leaves it. */
const PART = 'part';

/** The groups of what is known of a customer; the keys 1 to 6 go from one to another. */
export function GroupTabs({ customer }: { customer: CustomerFileQuery['customer'] }) {
  const t = useText();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const groups = customerGroups.filter(({ panels }) => panels.length > 0);
  const here = groups.find(({ group }) => group === params.get(PART)) ?? groups[0]!;
  const addressOf = (group: string) => ({ pathname, search: group === 'history' ? '' : `?${PART}=${group}` });
  useShortcuts(t('file.title'), groups.map(({ group }, place) => ({ keys: String(place + 1), does: t(`file.group.${group}`), run: () => { void navigate(addressOf(group)); } })));
  return (
    <>
      <nav className={styles['tabs']} aria-label={t('file.groups')}>
        {groups.map(({ group }) => <Link key={group} to={addressOf(group)} className={group === here.group ? styles['here'] : undefined} aria-current={group === here.group ? 'page' : undefined}>{t(`file.group.${group}`)}</Link>)}
      </nav>
      <div className={styles['panels']}>{here.panels.map((Panel, place) => <Panel key={`${here.group} ${place}`} customer={customer} />)}</div>
    </>
  );
}
