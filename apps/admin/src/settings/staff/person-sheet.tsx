import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Facts, SideSheet } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useViewer } from '@dealercare/admin-kit/portal';
import type { ManagedPersonFragment } from '../../generated/settings/staff/people.js';
import { AbsenceLine } from '../absence/absence-line.js';
import { AbsenceSheet } from '../absence/absence-sheet.js';
import { useSettingsText } from '../settings-texts.js';
import type { SettingsUnit } from '../units/use-units.js';
import { DisableOrEnable, InviteAgain } from './account-actions.js';
import { ChangePostSheet } from './change-post-sheet.js';
import { ColleagueSecurity } from './colleague-security.js';
import { EditPersonSheet } from './edit-person-sheet.js';
import { PersonPosts } from './person-posts.js';
import { DelegateSheet, GivePostSheet, type HeldPost } from './post-sheets.js';
import styles from './staff.module.css';

const REFETCH = ['ManagedPeople'];

interface PersonSheetProps {
  person: ManagedPersonFragment;
  /** The unit whose staff the page shows. */
  unit: SettingsUnit;
  homes: readonly SettingsUnit[];
  onClose: () => void;
}

type Task = 'edit' | 'give' | 'absence' | { delegate: HeldPost } | { change: HeldPost };

/** Somebody's account, posts and absences, and what may be done about them. */
export function PersonSheet({ person, unit, homes, onClose }: PersonSheetProps) {
  const t = useSettingsText();
  const nameOf = useBilingualName();
  const { id: me } = useViewer();
  const [task, setTask] = useState<Task | null>(null);
  const done = () => { setTask(null); };
  const isMe = person.id === me;
  const mayChange = person.mayChange && !isMe;
  if (task === 'edit') return <EditPersonSheet person={person} homes={homes} onClose={done} />;
  if (task === 'give') return <GivePostSheet person={person} unit={unit} onClose={done} />;
  if (task === 'absence') return <AbsenceSheet person={isMe ? null : person} unitId={unit.id} refetch={REFETCH} onClose={done} />;
  if (task && 'change' in task) return <ChangePostSheet post={task.change} zone={unit.timezone} onClose={done} />;
  if (task) return <DelegateSheet person={person} post={task.delegate} zone={unit.timezone} onClose={done} />;
  return (
    <SideSheet title={person.name} onClose={onClose} footer={mayChange ? <><Button type="primary" onClick={() => { setTask('edit'); }}>{t('change')}</Button>{person.hasPassword || person.status !== 'ACTIVE' ? null : <InviteAgain person={person} />}<DisableOrEnable person={person} /></> : null}>
      <div className={styles['part']}>
        <Facts facts={[
          { label: t('people.email'), value: person.email },
          { label: t('people.home'), value: person.homeUnit ? nameOf(person.homeUnit) : null },
          { label: t('staff.status'), value: person.status === 'ACTIVE' && !person.hasPassword ? t('people.waiting') : t(`staff.state.${person.status}`) },
        ]} />
        {mayChange ? null : <p className={styles['soft']}>{t(isMe ? 'people.onOneself' : 'people.beyond')}</p>}
        <h3>{t('people.posts')}</h3>
        <PersonPosts person={person} onDelegate={(post) => { setTask({ delegate: post }); }} onChange={(post) => { setTask({ change: post }); }} />
        {isMe ? null : <div><Button onClick={() => { setTask('give'); }}>{t('people.give')}</Button></div>}
        <h3>{t('absence.title')}</h3>
        {person.absences.length === 0 ? <p className={styles['soft']}>{t('absence.none')}</p> : person.absences.map((absence) => <AbsenceLine key={absence.id} absence={absence} refetch={REFETCH} mayEnd={person.mayChange} />)}
        {person.mayChange ? <div><Button onClick={() => { setTask('absence'); }}>{t('absence.record')}</Button></div> : null}
        {mayChange && person.status === 'ACTIVE' ? <><h3>{t('security.title')}</h3><ColleagueSecurity person={person} /></> : null}
      </div>
    </SideSheet>
  );
}
