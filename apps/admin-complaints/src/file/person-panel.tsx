import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Facts, Panel } from '@dealercare/admin-kit/desk';
import { Icon, usePermission, useFormat } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { useFileText } from '../file-texts.js';
import { useCaseName } from '../words/case-name.js';
import type { CaseFile } from './allowed-verbs.js';
import { RevealDialog, type Revealed } from './reveal-dialog.js';
import styles from './file.module.css';

/** Who complains and about which car; name and phone are masked until somebody says why they are needed. */
export function PersonPanel({ file }: { file: CaseFile }) {
  const t = useText();
  const f = useFileText();
  const format = useFormat();
  const nameOf = useCaseName();
  const mayAsk = usePermission('complaint:work');
  const [isAsking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const { customer, vehicle } = file;
  const phone = customer?.phone ?? file.contactPhone;
  const label = f('file.reveal');
  return (
    <Panel title={f('file.person')} action={mayAsk && phone && !revealed ? <Button type="text" size="small" icon={<Icon name="eye" size={14} />} onClick={() => { setAsking(true); }}>{label}</Button> : null}>
      <Facts
        facts={[
          { label: t('case.who'), value: revealed?.name ?? nameOf(file) },
          { label: t('case.phone'), value: revealed?.phone ? <a href={`tel:${revealed.phone}`}>{revealed.phone}</a> : phone },
          { label: t('case.car'), value: [vehicle?.plate, vehicle?.model].filter(Boolean).join(' ') },
          { label: f('file.vin'), value: vehicle?.vin },
          { label: t('case.mileage'), value: vehicle?.odometerKm ? format.mileage(vehicle.odometerKm) : null },
        ]}
      />
      <div className={styles['links']}>
        {customer ? <Link to={`/customers/${customer.id}`}>{f('file.openCustomer')}</Link> : null}
        {vehicle ? <Link to={`/vehicles/${vehicle.id}`}>{f('file.openVehicle')}</Link> : null}
      </div>
      {isAsking ? <RevealDialog caseId={file.id} onClose={() => { setAsking(false); }} onRevealed={(person) => { setRevealed(person); setAsking(false); }} /> : null}
    </Panel>
  );
}
