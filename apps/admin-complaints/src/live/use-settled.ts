import { useEffect, useEffectEvent, useState } from 'react';

/** One registration is several facts; they are answered together. */
const REST_MS = 300;

/** Calls `act` once nobody has asked for it for a moment. */
export function useSettled(act: () => void): () => void {
  const [asked, setAsked] = useState(0);
  const settle = useEffectEvent(act);
  useEffect(() => {
    if (asked === 0) return undefined;
    const timer = setTimeout(() => { settle(); }, REST_MS);
    return () => { clearTimeout(timer); };
  }, [asked]);
  return () => { setAsked((count) => count + 1); };
}
