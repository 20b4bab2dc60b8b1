import { useState } from 'react';
import { Alert, Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { Select } from '@dealercare/admin-kit/input';
import { FailureBanner, showToast, useChange } from '@dealercare/admin-kit/portal';
import { breadthOf } from '@dealercare/domain/access/can';
import { isRole } from '@dealercare/domain/access/role';
import { useText } from '../area-texts.js';
import { AssignTasksDocument } from '../generated/bulk/assign-tasks.js';
import { CarersDocument } from '../generated/bulk/carers.js';
import type { PickedTask } from '../tasks/use-picked-tasks.js';
import { NotDone } from './not-done.js';
import styles from './bulk.module.css';

export interface BulkSheetProps {
  tasks: readonly PickedTask[];
  onClose: () => void;
  /** All went well. */
  onDone: () => void;
}

const mayWork = (roles: readonly string[]): boolean => roles.some((role) => isRole(role) && breadthOf(role, 'care:work') !== null);

/** People who may work care tasks at a dealer. */
function useCarers(dealerId: string | undefined): { value: string; label: string }[] {
  const { data: answer } = useQuery(CarersDocument, { variables: { unitId: dealerId ?? '' }, skip: !dealerId });
  return (answer?.staff.nodes ?? []).filter(({ roles, status }) => status === 'ACTIVE' && mayWork(roles)).map(({ id, name }) => ({ value: id, label: name }));
}

/** Gives tasks to somebody, many at once; each stands or falls on its own. */
export default function AssignSheet({ tasks, onClose, onDone }: BulkSheetProps) {
  const t = useText();
  const [assigneeId, setAssignee] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const dealerIds = [...new Set(tasks.map(({ dealer }) => dealer.id))];
  const carers = useCarers(dealerIds.length === 1 ? dealerIds[0] : undefined);
  const { run, isRunning, failure } = useChange(AssignTasksDocument, { failsInPlace: true });
  const assign = async () => {
    if (assigneeId === null) return;
    const answer = await run({ input: { taskIds: tasks.map(({ id }) => id), assigneeId } });
    if (!answer) return;
    const reasons = answer.assignTasks.flatMap(({ ok, message }) => (ok ? [] : [message ?? t('bulk.unknown')]));
    const count = tasks.length - reasons.length;
    if (count > 0) showToast({ tone: 'done', text: t('bulk.assigned', { count }) });
    setRefused(reasons);
    if (reasons.length === 0) onDone();
  };
  return (
    <SideSheet
      title={t('bulk.assignTitle', { count: tasks.length })}
      onClose={onClose}
      footer={<><Button type="primary" disabled={assigneeId === null} loading={isRunning} onClick={() => { void assign(); }}>{t('bulk.assign')}</Button><Button onClick={onClose}>{t('bulk.close')}</Button></>}
    >
      <div className={styles['sheet']}>
        {dealerIds.length > 1 ? <Alert type="info" showIcon title={t('bulk.severalDealers', { count: dealerIds.length })} /> : (
          <Select showSearch={{ optionFilterProp: 'label' }} aria-label={t('bulk.to')} placeholder={t('bulk.to')} value={assigneeId} onChange={setAssignee} options={carers} />
        )}
        {failure ? <FailureBanner failure={failure} /> : null}
        <NotDone reasons={refused} />
      </div>
    </SideSheet>
  );
}
