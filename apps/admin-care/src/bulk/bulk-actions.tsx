import { Suspense, lazy, useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Can, tellFailure } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { PickedTask } from '../tasks/use-picked-tasks.js';

const AssignSheet = lazy(() => import('./assign-sheet.js'));
const CancelSheet = lazy(() => import('./cancel-sheet.js'));

export interface BulkActionsProps {
  /** The tasks that are meant, once somebody acts. */
  pick: () => Promise<readonly PickedTask[]>;
  onDone: () => void;
  size?: 'small' | 'middle';
}

interface Opened {
  sheet: 'assign' | 'cancel';
  tasks: readonly PickedTask[];
}

/** Assign or cancel what is selected; also one task alone. */
export function BulkActions({ pick, onDone, size = 'small' }: BulkActionsProps) {
  const t = useText();
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = (sheet: Opened['sheet']) => () => { pick().then((tasks) => { setOpened({ sheet, tasks }); }, tellFailure); };
  const close = () => { setOpened(null); };
  const Sheet = opened?.sheet === 'assign' ? AssignSheet : CancelSheet;
  return (
    <>
      <Can action="care:assign"><Button size={size} onClick={open('assign')}>{t('bulk.assign')}</Button></Can>
      <Can action="care:work"><Button size={size} onClick={open('cancel')}>{t('bulk.cancel')}</Button></Can>
      {opened ? (
        <Suspense fallback={null}>
          <Sheet
            tasks={opened.tasks}
            onClose={close}
            onDone={() => {
              close();
              onDone();
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
