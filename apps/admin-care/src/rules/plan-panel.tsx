import { useEffect } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { FailureBanner, failureOf, useChange, useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { CarePlanDocument } from '../generated/rules/care-plan.js';
import { PlanCareDocument } from '../generated/rules/plan-care.js';
import styles from './rules.module.css';

const POLL_MS = 2_000;
const counts = ['planned', 'capped', 'suppressed', 'cancelled', 'missed'] as const;

/** Today's planning of a dealer: what the rules have made of it, and the way to run it again. */
export function PlanPanel({ dealerId, mayPlan }: { dealerId: string; mayPlan: boolean }) {
  const t = useText();
  const format = useFormat();
  const { data: answer, error, startPolling, stopPolling } = useQuery(CarePlanDocument, { variables: { dealerId }, fetchPolicy: 'cache-and-network' });
  const { run, isRunning } = useChange(PlanCareDocument, { refetch: ['CarePlan'], done: () => t('rules.plan.asked') });
  const plan = answer?.carePlan;
  const isAtWork = plan?.status === 'RUNNING' || plan?.status === 'DUE';
  useEffect(() => {
    if (!isAtWork) return undefined;
    startPolling(POLL_MS);
    return stopPolling;
  }, [isAtWork, startPolling, stopPolling]);
  return (
    <Panel
      title={t('rules.plan.title')}
      action={mayPlan ? <Button size="small" loading={isRunning || isAtWork} onClick={() => { void run({ dealerId }); }}>{t('rules.plan.run')}</Button> : null}
    >
      {error && !answer ? <FailureBanner failure={failureOf(error)} /> : null}
      <p className={styles['hint']} role="status">
        {plan ? t(`rules.plan.status.${plan.status}`, { day: format.shortDay(plan.day), when: plan.finishedAt ? format.relative(plan.finishedAt) : '' }) : answer ? t('rules.plan.none') : null}
      </p>
      {plan ? <dl className={styles['counts']}>{counts.map((name) => <div key={name}><dt>{t(`rules.plan.${name}`)}</dt><dd>{format.number(plan[name])}</dd></div>)}</dl> : null}
    </Panel>
  );
}
