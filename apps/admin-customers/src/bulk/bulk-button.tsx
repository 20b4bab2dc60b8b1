import { Suspense, lazy, useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import type { Selection } from '@dealercare/admin-kit/desk';
import { useText } from '../area-texts.js';
import type { CustomerChoice } from '../customers/customer-choice.js';
import { bulkCount, bulkSelection } from './bulk-choice.js';

const BulkSheet = lazy(() => import('./bulk-sheet.js'));

interface BulkButtonProps {
  selection: Selection;
  choice: CustomerChoice;
  total: number | undefined;
  onDone: () => void;
}

/** Changes a field of everybody who is selected. */
export function BulkButton({ selection, choice, total, onDone }: BulkButtonProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const count = bulkCount(selection, total);
  return (
    <>
      <Button size="small" disabled={count === undefined} onClick={() => { setOpen(true); }}>{t('bulk.open')}</Button>
      {isOpen && count !== undefined ? (
        <Suspense fallback={null}>
          <BulkSheet
            selection={bulkSelection(selection, choice)}
            count={count}
            onClose={() => {
              setOpen(false);
              onDone();
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
