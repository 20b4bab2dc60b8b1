import { Button } from '@dealercare/admin-kit/core';
import { SideSheet, Timeline, useKeyset } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { CustomerLooksDocument } from '../generated/privacy/privacy.js';
import { useHistoryWords } from './history-words.js';

/** Who has looked at this customer, and how (J4). */
export function LooksSheet({ customerId, zone, onClose }: { customerId: string; zone: string; onClose: () => void }) {
  const t = useText();
  const words = useHistoryWords();
  const query = useQuery(CustomerLooksDocument, { variables: { id: customerId }, fetchPolicy: 'cache-and-network' });
  const { rows, more } = useKeyset(query, ({ accessEntries }) => accessEntries);
  return (
    <SideSheet title={t('looks.title')} onClose={onClose}>
      <QueryState query={query}>
        {() => (
          <>
            <Timeline zone={zone} empty={t('looks.none')} entries={rows.map((look) => ({ id: look.id, at: look.at, title: t(`looks.door.${look.door}`), actor: words.actor(look), body: look.reason ?? null, icon: 'eye' as const }))} />
            {more.hasMore ? <Button loading={more.isLoading} onClick={more.load}>{t('changes.more')}</Button> : null}
          </>
        )}
      </QueryState>
    </SideSheet>
  );
}
