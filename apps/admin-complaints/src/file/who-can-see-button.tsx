import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { SideSheet, WatcherList, useDeskText } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { Can, Icon, QueryState } from '@dealercare/admin-kit/portal';
import { WhoCanSeeDocument } from '../generated/file/who-can-see.js';

function Watchers({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useDeskText();
  const query = useQuery(WhoCanSeeDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return <SideSheet title={t('sight.title')} onClose={onClose}><QueryState query={query}>{({ whoCanSee }) => <WatcherList {...whoCanSee} />}</QueryState></SideSheet>;
}

/** Answers who can open this record now, and why (K5). */
export function WhoCanSeeButton({ id }: { id: string }) {
  const t = useDeskText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Can action="staff:read">
      <Button icon={<Icon name="eye" size={16} />} aria-expanded={isOpen} onClick={() => { setOpen(!isOpen); }}>{t('sight.button')}</Button>
      {isOpen ? <Watchers id={id} onClose={() => { setOpen(false); }} /> : null}
    </Can>
  );
}
