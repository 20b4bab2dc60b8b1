import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { Can, FailureBanner, PageHead, QueryState, useChange, useShortcuts } from '@dealercare/admin-kit/portal';
import { Link, useNavigate, useParams } from '@dealercare/admin-kit/router';
import type { MergeField } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { MergeComparisonDocument, MergeCustomersDocument, type MergeComparisonQuery } from '../generated/duplicates/duplicates.js';
import { FieldChoice } from './field-choice.js';
import { MovingRows } from './moving-rows.js';
import { Reasons } from './reasons.js';
import { VerdictButtons } from './verdict-buttons.js';
import styles from './duplicates.module.css';

type Comparison = MergeComparisonQuery['mergeComparison'];

/** The fields that both files know differently: the proposed side is chosen, and each can be chosen otherwise. */
function useTaken({ fields }: Comparison) {
  const [taken, setTaken] = useState<ReadonlySet<MergeField>>(() => new Set(fields.filter(({ takesOther }) => takesOther).map(({ field }) => field)));
  const take = (field: MergeField, fromOther: boolean) => {
    setTaken((before) => {
      const next = new Set(before);
      if (fromOther) next.add(field);
      else next.delete(field);
      return next;
    });
  };
  return { taken, take };
}

function MergeForm({ comparison }: { comparison: Comparison }) {
  const t = useText();
  const navigate = useNavigate();
  const { survivor, other, moves } = comparison;
  const { taken, take } = useTaken(comparison);
  // The same merge, however often the button is pressed or the answer is lost.
  const [operationId] = useState(() => crypto.randomUUID());
  const { run, isRunning, failure } = useChange(MergeCustomersDocument, { failsInPlace: true, refetch: ['Customers', 'CustomerCount'], done: () => t('duplicates.merged') });
  const merge = async () => {
    const answer = await run({ input: { survivorId: survivor.id, survivorVersion: survivor.version, mergedId: other.id, mergedVersion: other.version, take: [...taken], operationId } });
    if (answer) void navigate(`/customers/${survivor.id}`);
  };
  const swap = () => { void navigate(`/duplicates/${other.id}/${survivor.id}`, { replace: true }); };
  useShortcuts(t('duplicates.mergeTitle'), [{ keys: 'x', does: t('duplicates.swap'), run: swap }]);
  return (
    <Panel title={t('duplicates.mergeTitle')} action={<Button size="small" onClick={swap}>{t('duplicates.swap')}</Button>}>
      <div className={styles['compare']}>
        <FieldChoice comparison={comparison} taken={taken} take={take} />
        <MovingRows rows={moves} title={t('duplicates.moves')} />
        <p className={styles['soft']}>{t('duplicates.mergeMeans')}</p>
        {failure ? <FailureBanner failure={failure} /> : null}
        <Can action="customer:merge"><p className={styles['line']}><Button type="primary" loading={isRunning} onClick={() => { void merge(); }}>{t('duplicates.merge')}</Button></p></Can>
      </div>
    </Panel>
  );
}

function Compared({ comparison }: { comparison: Comparison }) {
  const t = useText();
  const { survivor, other, score, reasons } = comparison;
  return (
    <>
      <PageHead title={t('duplicates.compareTitle', { one: survivor.name, two: other.name })} lead={<span className={styles['line']}><span>{t('duplicates.scoreOf', { score })}</span><Reasons reasons={reasons} /></span>} actions={<Link to="/duplicates">{t('duplicates.backToList')}</Link>} />
      <div className={styles['compare']}>
        <VerdictButtons customerId={survivor.id} otherId={other.id} />
        <MergeForm key={`${survivor.id} ${String(survivor.version)} ${String(other.version)}`} comparison={comparison} />
      </div>
    </>
  );
}

/** Two files side by side: judged, or made one with chosen values (G4). */
export default function ComparePage() {
  const { customerId = '', otherId = '' } = useParams();
  const query = useQuery(MergeComparisonDocument, { variables: { customerId, otherId }, fetchPolicy: 'cache-and-network' });
  return <QueryState query={query} skeleton="file">{({ mergeComparison }) => <Compared comparison={mergeComparison} />}</QueryState>;
}
