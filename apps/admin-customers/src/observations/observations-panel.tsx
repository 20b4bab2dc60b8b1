import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel, Tag } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { Can, QueryState, useChange, useFormat, useNow, usePermission } from '@dealercare/admin-kit/portal';
import { localDateOf } from '@dealercare/domain/time/zone';
import { useText } from '../area-texts.js';
import { ObservationsDocument, RemoveObservationDocument, type ObservationFactsFragment } from '../generated/observations/observations.js';
import { ObservationSheet } from './observation-sheet.js';
import styles from '../vehicle-records/vehicle-records.module.css';

function Note({ note }: { note: ObservationFactsFragment }) {
  const t = useText();
  const format = useFormat();
  const { run, isRunning } = useChange(RemoveObservationDocument, { done: () => t('record.removed') });
  const { id, version, category, method, point, observedOn, text, purpose, authorName } = note;
  const told = [format.calendarDay(observedOn), authorName, t(`observation.method.${method}`), point, purpose ? t('observation.for', { purpose }) : null];
  return (
    <li>
      <span className={styles['row']}>
        <Tag>{t(`observation.category.${category}`)}</Tag><span>{text}</span>
        <Can action="customer:write"><Button size="small" type="text" loading={isRunning} onClick={() => { void run({ input: { observationNoteId: id, expectedVersion: version } }); }}>{t('record.remove')}</Button></Can>
      </span>
      <small>{told.filter(Boolean).join(' \u00b7 ')}</small>
    </li>
  );
}

/** What was observed of a customer, with author and day (C-023, INV-31); for those who may read the name. */
export function ObservationsPanel({ customerId, zone, isActive }: { customerId: string; zone: string; isActive: boolean }) {
  const t = useText();
  const maySee = usePermission('customer:name');
  const query = useQuery(ObservationsDocument, { variables: { id: customerId }, skip: !maySee, fetchPolicy: 'cache-and-network' });
  const [isOpen, setOpen] = useState(false);
  const today = localDateOf(useNow(), zone);
  if (!maySee) return null;
  return (
    <Panel title={t('observation.title')} action={isActive ? <Can action="customer:write"><Button size="small" onClick={() => { setOpen(true); }}>{t('observation.add')}</Button></Can> : null}>
      <QueryState query={query}>
        {({ customer: { observations } }) => (observations.length === 0 ? t('observation.none') : <ul className={styles['list']}>{observations.map((note) => <Note key={note.id} note={note} />)}</ul>)}
      </QueryState>
      {isOpen ? <ObservationSheet customerId={customerId} today={today} onClose={() => { setOpen(false); }} /> : null}
    </Panel>
  );
}
