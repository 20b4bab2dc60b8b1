import { Panel } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState, useFormat, useNow } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { CustomerCompletenessDocument } from '../generated/completeness/completeness.js';
import { MissingFields } from './missing-fields.js';
import styles from './completeness.module.css';

function Score({ score }: { score: number }) {
  const t = useText();
  const format = useFormat();
  return (
    <p className={styles['score']}>
      <b>{format.share(score / 100, 0)}</b>
      <span className={styles['bar']} role="meter" aria-label={t('completeness.title')} aria-valuemin={0} aria-valuemax={100} aria-valuenow={score}><span style={{ width: `${score}%` }} /></span>
    </p>
  );
}

const STALE_MS = 365 * 86_400_000;

/** A file that nobody has touched for a year is not to be trusted (C-031). */
function Freshness({ updatedAt }: { updatedAt: string }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  return now.getTime() - new Date(updatedAt).getTime() > STALE_MS ? <p className={styles['whole']} role="note">{t('completeness.stale', { day: format.day(updatedAt) })}</p> : null;
}

/** How complete the file is, and what to ask the customer at the next contact (F6). */
export function CompletenessPanel({ customerId }: { customerId: string }) {
  const t = useText();
  const query = useQuery(CustomerCompletenessDocument, { variables: { id: customerId }, fetchPolicy: 'cache-and-network' });
  return (
    <Panel title={t('completeness.title')}>
      <QueryState query={query}>
        {({ customer: { fileCompleteness, updatedAt } }) => (fileCompleteness ? (
          <>
            <Score score={fileCompleteness.score} />
            <Freshness updatedAt={updatedAt} />
            {fileCompleteness.missing.length > 0 ? <MissingFields customerId={customerId} missing={fileCompleteness.missing} /> : <p className={styles['whole']}>{t('completeness.whole')}</p>}
          </>
        ) : null)}
      </QueryState>
    </Panel>
  );
}
