import { useEffect, useEffectEvent, useRef } from 'react';
import { useProductClock } from '@dealercare/admin-kit/frame';
import { useApolloClient, useQuery } from '@dealercare/admin-kit/gql';
import { ProductTimeDocument, type ProductTimeQuery } from '../generated/time/product-time.js';

/** A colleague who looks at the same case sees it climb that soon after somebody else has moved the time. */
const ASK_EVERY_MS = 5_000;

/** In the demo, follows the product's time when it is moved in another window. */
export default function TimeWatch() {
  const clock = useProductClock();
  const client = useApolloClient();
  const { data } = useQuery(ProductTimeDocument, { fetchPolicy: 'network-only', nextFetchPolicy: 'network-only', pollInterval: ASK_EVERY_MS });
  const ahead = useRef<number | null>(null);
  const follow = useEffectEvent(({ now, aheadSeconds }: ProductTimeQuery['productTime']) => {
    const moved = ahead.current !== null && ahead.current !== aheadSeconds;
    ahead.current = aheadSeconds;
    if (!moved) return;
    clock.adopt(new Date(now));
    void client.refetchQueries({ include: 'active' });
  });
  const told = data?.productTime;
  useEffect(() => { if (told) follow(told); }, [told]);
  return null;
}
