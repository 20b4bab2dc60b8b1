import { useEffect, useEffectEvent, useState } from 'react';

/** Calls `act` once nobody has asked for it for a moment, so that a burst of events is answered with one request. */
export function useSettled(act: () => void, restMs: number): () => void {
  const [asked, setAsked] = useState(0);
  const settle = useEffectEvent(act);
  useEffect(() => {
    if (asked === 0) return undefined;
    const timer = setTimeout(() => { settle(); }, restMs);
    return () => { clearTimeout(timer); };
  }, [asked, restMs]);
  return () => { setAsked((count) => count + 1); };
}
