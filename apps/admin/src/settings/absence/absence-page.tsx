import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { useQuery } from '@dealercare/admin-kit/gql';
import { EmptyState, PageHead, QueryState, usePermission, useViewer } from '@dealercare/admin-kit/portal';
import { OwnAbsencesDocument } from '../../generated/settings/absence/absence.js';
import { useSettingsText } from '../settings-texts.js';
import { AbsenceLine } from './absence-line.js';
import { AbsenceSheet } from './absence-sheet.js';
import styles from '../settings.module.css';

const REFETCH = ['OwnAbsences'];

/** When one is away, and who does one's work meanwhile. */
export default function AbsencePage() {
  const t = useSettingsText();
  const { homeUnit } = useViewer();
  const query = useQuery(OwnAbsencesDocument);
  const mayChoose = usePermission('staff:read');
  const [isRecording, setRecording] = useState(false);
  const unitId = query.data?.viewer?.posts[0]?.unit.id ?? homeUnit.id;
  return (
    <>
      <PageHead title={t('absence.title')} lead={t('absence.lead')} actions={mayChoose ? <Button type="primary" onClick={() => { setRecording(true); }}>{t('absence.record')}</Button> : null} />
      <QueryState query={query} isEmpty={({ ownAbsences }) => ownAbsences.length === 0} empty={<EmptyState icon="today" title={t('absence.none')} hint={t('absence.noneHint')} />}>
        {({ ownAbsences }) => <div className={styles['card']}>{ownAbsences.map((absence) => <AbsenceLine key={absence.id} absence={absence} refetch={REFETCH} mayEnd />)}</div>}
      </QueryState>
      {isRecording ? <AbsenceSheet person={null} unitId={unitId} refetch={REFETCH} onClose={() => { setRecording(false); }} /> : null}
    </>
  );
}
