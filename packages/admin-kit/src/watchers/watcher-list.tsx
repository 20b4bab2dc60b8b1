import { useDeskText } from '../language/desk-texts.js';
import { useBilingualName } from '../language/bilingual.js';
import { Tag } from '../tag/tag.js';
import styles from './watcher-list.module.css';

interface Unit { nameZh: string; nameEn: string }

/** Somebody who can open a record, with every reason: role, unit and rule. */
export interface WatcherView {
  id: string;
  kind: string;
  name?: string | null;
  seesNames: boolean;
  reasons: readonly { rule: string; role?: string | null; unit?: Unit | null }[];
}

const roles = [
  'CARE_SPECIALIST', 'SERVICE_ADVISOR', 'CARE_MANAGER', 'CARE_DIRECTOR', 'SERVICE_MANAGER', 'SERVICE_DIRECTOR', 'STATION_HEAD', 'GENERAL_MANAGER', 'CLUB_ADMIN', 'LOUNGE_STAFF', 'REGION_OFFICER', 'REGION_MANAGER', 'MFR_SERVICE',
  'MFR_SALES', 'MFR_PR', 'MFR_ADMIN', 'GROUP_MANAGER', 'AUDITOR',
] as const;
const rules = ['UNIT', 'OWN', 'ABOVE', 'HELD', 'BEGAN_HERE', 'DISPATCHED', 'LEVEL_REACHED', 'POLICY', 'PARTNER'] as const;
const among = <T extends string>(known: readonly T[], word: string | null | undefined): T | undefined => known.find((one) => one === word);

/** The words of a reason; a role or rule newer than this page is called a post. */
function useReasonWords(): (reason: WatcherView['reasons'][number]) => string {
  const t = useDeskText();
  const nameOf = useBilingualName();
  return ({ rule, role, unit }) => {
    const [knownRole, knownRule] = [among(roles, role), among(rules, rule)];
    const where = [role ? (knownRole ? t(`sight.role.${knownRole}`) : t('sight.otherRole')) : null, unit ? nameOf(unit) : null].filter(Boolean).join(' · ');
    return t('sight.reason', { where, rule: knownRule ? t(`sight.rule.${knownRule}`) : t('sight.otherRule') });
  };
}

/** Who can open a record now, and why (K5). */
export function WatcherList({ watchers, total }: { watchers: readonly WatcherView[]; total: number }) {
  const t = useDeskText();
  const words = useReasonWords();
  return (
    <>
      <p className={styles['lead']}>{t('sight.lead', { count: total })}</p>
      <ul className={styles['list']} aria-label={t('sight.title')}>
        {watchers.map(({ id, kind, name, seesNames, reasons }) => (
          <li key={id}>
            <span className={styles['who']}>
              <b>{name ?? (kind === 'PARTNER' ? t('sight.partner') : t('sight.unnamed'))}</b>
              {kind === 'PARTNER' && name ? <Tag>{t('sight.partner')}</Tag> : null}
              {seesNames ? null : <Tag icon="eye">{t('sight.masked')}</Tag>}
            </span>
            <ul className={styles['reasons']}>{reasons.map((reason) => <li key={`${reason.rule} ${reason.role ?? ''} ${reason.unit?.nameEn ?? ''}`}>{words(reason)}</li>)}</ul>
          </li>
        ))}
      </ul>
      {total > watchers.length ? <p className={styles['lead']}>{t('sight.more', { count: total - watchers.length })}</p> : null}
    </>
  );
}
