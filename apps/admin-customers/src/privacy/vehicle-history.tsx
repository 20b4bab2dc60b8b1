import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { usePermission } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { RecordHistory } from './record-history.js';

/** The way to the history of a car. */
export function VehicleHistory({ vehicle: { id, version, dealer } }: { vehicle: { id: string; version: number; dealer: { timezone: string } } }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const mayWrite = usePermission('vehicle:write');
  return (
    <>
      <Button onClick={() => { setOpen(true); }}>{t('changes.title')}</Button>
      {isOpen ? <RecordHistory recordId={id} version={version} zone={dealer.timezone} mayRestore={mayWrite} onClose={() => { setOpen(false); }} /> : null}
    </>
  );
}
