import { Panel } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { EmptyState, PageHead, QueryState, useFormat } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { ChaseListDocument } from '../generated/completeness/completeness.js';
import { MissingFields } from './missing-fields.js';
import styles from './completeness.module.css';

/** The day's five least complete files of those that one keeps or calls today, so that the gaps are asked about (F6). */
export default function ChasePage() {
  const t = useText();
  const format = useFormat();
  const query = useQuery(ChaseListDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageHead title={t('completeness.chase')} lead={t('completeness.chaseLead')} />
      <QueryState query={query} isEmpty={({ chaseList }) => chaseList.length === 0} empty={<EmptyState icon="check-circle" title={t('completeness.nobody')} hint={t('completeness.nobodyHint')} />}>
        {({ chaseList }) => (
          <Panel title={t('completeness.today')}>
            <ol className={styles['chase']}>
              {chaseList.map(({ id, name, fileCompleteness }) => (
                <li key={id}>
                  <Link to={`/customers/${id}`}>{name}</Link>
                  <b>{format.share((fileCompleteness?.score ?? 0) / 100, 0)}</b>
                  <MissingFields customerId={id} missing={fileCompleteness?.missing ?? []} />
                </li>
              ))}
            </ol>
          </Panel>
        )}
      </QueryState>
    </>
  );
}
