import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Icon } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { CreateVehicleSheet } from './create-vehicle-sheet.js';

/** One more car of a customer. */
export function AddCar({ dealerId, ownerId }: { dealerId: string; ownerId: string }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Icon name="car" size={16} />} onClick={() => { setOpen(true); }}>{t('vehicleForm.create')}</Button>
      {isOpen ? <CreateVehicleSheet dealerId={dealerId} ownerId={ownerId} onClose={() => { setOpen(false); }} /> : null}
    </>
  );
}
