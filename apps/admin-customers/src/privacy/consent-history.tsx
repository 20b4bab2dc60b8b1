import { SideSheet, Timeline } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { ConsentHistoryDocument } from '../generated/privacy/privacy.js';

/** Every word of the customer on contacts, newest first, with its evidence (C4). */
export function ConsentHistory({ customerId, zone, onClose }: { customerId: string; zone: string; onClose: () => void }) {
  const t = useText();
  const query = useQuery(ConsentHistoryDocument, { variables: { id: customerId }, fetchPolicy: 'cache-and-network' });
  return (
    <SideSheet title={t('consent.history')} onClose={onClose}>
      <QueryState query={query}>
        {({ customer }) => (
          <Timeline
            zone={zone}
            empty={t('consent.noHistory')}
            entries={customer.consentHistory.map(({ id, capturedAt, channel, purpose, status, source, evidence, capturedBy }) => ({
              id, at: capturedAt, title: t('consent.word', { channel: t(`channel.${channel}`), purpose: t(`consent.purpose.${purpose}`), status: t(`consent.status.${status}`) }),
              actor: capturedBy ?? t(`consent.source.${source}`), body: evidence || null, icon: 'message' as const,
            }))}
          />
        )}
      </QueryState>
    </SideSheet>
  );
}
